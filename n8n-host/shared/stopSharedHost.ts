import { kept } from './sharedHost';

/** Jest calls this once after all e2e tests. */
export default async function stopSharedHost(): Promise<void> {
	await kept.akoolSharedHost?.stop();
}
