import { mkdtemp, rm } from 'fs/promises';
import { join } from 'path';
import { connectToN8n, type N8nClient } from '../../n8n-host/client/n8nClient';
import { HANDED_OVER } from '../../n8n-host/shared/sharedHost';

/**
 * A client, logged in as the owner, for the n8n that all e2e tests share.
 *
 * @throws Error when none is running
 */
export function connectToSharedN8n(): N8nClient {
	return connectToN8n(handedOver(HANDED_OVER.address), handedOver(HANDED_OVER.cookie));
}

/**
 * A folder in which that n8n's workflows may read and write files.
 *
 * @returns gives its path; each test of the file has a new, empty one
 */
export function useFilesFolder(): () => string {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(handedOver(HANDED_OVER.files), 'test-'));
	});
	afterEach(async () => await rm(folder, { recursive: true, force: true }));
	return () => folder;
}

function handedOver(name: string): string {
	const value = process.env[name];
	if (value === undefined) {
		throw new Error('No n8n is running for the tests. Start them with: npm run test:e2e');
	}
	return value;
}
