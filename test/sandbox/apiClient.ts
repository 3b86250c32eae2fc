import type { Answer } from './answer';

/** An answer of an API. */
export interface Reply {
	/** HTTP status. */
	status: number;
	/** The parsed JSON. */
	json: Answer;
}

/** Sends requests with a credential to an API. */
export interface ApiClient {
	/** Gets a path with query. */
	get(path: string, headers?: Record<string, string>): Promise<Reply>;
	/** Posts JSON, or a form. */
	post(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
}

/**
 * A client of an API.
 *
 * @param address the API's origin
 * @param credential headers that are sent unless a request has headers of its own
 */
export function apiClient(address: string, credential: Record<string, string>): ApiClient {
	const read = async (path: string, init: RequestInit): Promise<Reply> => {
		const response = await fetch(address + path, init);
		return { status: response.status, json: await response.json() };
	};
	return {
		get: async (path, headers = credential) => await read(path, { headers }),
		post: async (path, body, headers = credential) =>
			body instanceof FormData
				? await read(path, { method: 'POST', headers, body })
				: await read(path, {
						method: 'POST',
						headers: { 'content-type': 'application/json', ...headers },
						body: JSON.stringify(body),
					}),
	};
}
