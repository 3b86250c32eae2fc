/** What Crun answered. */
export interface CrunAnswer {
	status: number;
	headers: Headers;
	/** Parsed JSON, or text. */
	body: unknown;
}

/** Asks Crun's API as it is, with a key. */
export type AskCrun = (path: string, body?: object) => Promise<CrunAnswer>;

/** Makes a function that asks Crun. It follows no redirects, so that the key stays with Crun. */
export function crunApi(baseUrl: string, apiKey: string): AskCrun {
	return async (path, body) => {
		const response = await fetch(`${baseUrl}/api/v1/client/${path}`, {
			method: body ? 'POST' : 'GET',
			headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
			body: body && JSON.stringify(body),
			redirect: 'manual',
			signal: AbortSignal.timeout(60_000),
		});
		const text = await response.text();
		return { status: response.status, headers: response.headers, body: parsed(text) };
	};
}

/** Returns `data` of an answer; an empty object for none. */
export function dataOf({ body }: CrunAnswer): Record<string, unknown> {
	const { data } = (body ?? {}) as { data?: Record<string, unknown> };
	return data ?? {};
}

/** An answer in one line: its HTTP status, its code, and the rest as JSON. */
export function shown({ status, body }: CrunAnswer): string {
	return `HTTP ${status} ${JSON.stringify(body).slice(0, 2000)}`;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
