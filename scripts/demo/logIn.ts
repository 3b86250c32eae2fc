import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { RefusedByN8n } from '../../n8n-host/client/n8nSession';
import type { Owner } from '../../n8n-host/owner';

/**
 * Makes the owner of an n8n that has none yet, and logs in.
 *
 * @returns false when it has another owner, or one with another password
 */
export async function logInAsOwner(n8n: N8nClient, owner: Owner): Promise<boolean> {
	const isNew = await unlessRefused(n8n.setUpOwner(owner), 400);
	return isNew || (await unlessRefused(n8n.logIn(owner), 401));
}

async function unlessRefused(request: Promise<void>, status: number): Promise<boolean> {
	return await request.then(
		() => true,
		(error: Error) => {
			if (error instanceof RefusedByN8n && error.status === status) return false;
			throw error;
		},
	);
}
