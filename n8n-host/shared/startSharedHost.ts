import { connectToN8n } from '../client/n8nClient';
import { chosenHost } from '../hostVersions';
import { OWNER } from '../owner';
import { startHost } from '../start/startHost';
import { packedPackages } from './packedPackages';
import { HANDED_OVER, kept } from './sharedHost';

/**
 * Jest calls this once before all e2e tests: starts the n8n that they share.
 *
 * @throws Error when the packages can't be built or n8n does not start
 */
export default async function startSharedHost(): Promise<void> {
	const onProgress = (line: string) => console.log(line);
	const tarballs = await packedPackages(onProgress);
	const version = chosenHost(process.env[HANDED_OVER.version]);
	const host = await startHost({ version, tarballs, onProgress });
	kept.akoolSharedHost = host;
	const client = connectToN8n(host.address);
	await client.setUpOwner(OWNER);
	process.env[HANDED_OVER.address] = host.address;
	process.env[HANDED_OVER.cookie] = client.cookie();
	process.env[HANDED_OVER.files] = host.filesFolder;
}
