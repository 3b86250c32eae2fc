import { shelf } from './sharedHost';

/** Jest calls this once after all e2e tests. */
export default async function stopGlobalHost(): Promise<void> {
	await shelf.akoolGlobalHost?.stop();
}
