import { HANDED_OVER } from '../host/globalHost';
import { connectToN8n, type N8nClient } from '../host/n8nClient';

/** A client, logged in as the owner, for the n8n that all e2e tests share. */
export function connectToHost(): N8nClient {
	const address = process.env[HANDED_OVER.address];
	const cookie = process.env[HANDED_OVER.cookie];
	if (address === undefined || cookie === undefined) {
		throw new Error('No n8n is running for the tests. Start them with: npm run test:e2e');
	}
	return connectToN8n(address, cookie);
}
