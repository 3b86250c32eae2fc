import { isNotFound } from '../crun/apiResponse';
import type { CrunClient } from './crunClient';

/**
 * Reads a record once. That there is none Crun says with a code, or with data in which there is
 * nothing (docs.crun.ai calls a success of TaskInfo "retrieved or not found").
 *
 * @returns `data` of the response; undefined if Crun does not list the record
 * @throws as {@link CrunClient.read}
 */
export async function readIfListed(client: CrunClient, path: string): Promise<unknown> {
	const data = await client.read(path).catch((error: unknown) => {
		if (isNotFound(error)) return undefined;
		throw error;
	});
	const isEmpty = typeof data === 'object' && Object.keys(data ?? {}).length === 0;
	return isEmpty ? undefined : data;
}
