import { kept } from './sharedHost';

/** Jest calls this once after all e2e tests: stops the n8n that they shared. */
export default async function stopSharedHost(): Promise<void> {
	await kept.akoolSharedHost?.stop();
}
