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
	return objectOf(objectOf(body).data);
}

/** Returns the code in the body of an answer; undefined if it has none. */
export function codeOf({ body }: CrunAnswer): number | undefined {
	const { code } = objectOf(body);
	return typeof code === 'number' ? code : undefined;
}

/** An answer in one line: its HTTP status, and its body as JSON. */
export function shown({ status, body }: CrunAnswer): string {
	return `HTTP ${status} ${JSON.stringify(body).slice(0, 4000)}`;
}

/** An answer in a few words: its HTTP status, its code, and what it says. */
export function inShort(answer: CrunAnswer): string {
	const { message, errors } = objectOf(answer.body);
	const text = typeof answer.body === 'string' ? answer.body : undefined;
	const words = [message, errors, text].map((part) => part && JSON.stringify(part).slice(0, 300));
	const code = codeOf(answer);
	return [`HTTP ${answer.status}`, code === undefined ? 'no code' : `code ${code}`, ...words]
		.filter(Boolean)
		.join(', ');
}

/** The names of the fields of an object with the types of their values. */
export function fieldsIn(value: object): string {
	const fields = Object.entries(value).map(([name, part]) => `${name}: ${typeOf(part)}`);
	return fields.join(', ') || 'no fields';
}

/** The value if it is an object, else an empty one. */
export function objectOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'list';
	if (typeof value !== 'number') return value === null ? 'null' : typeof value;
	return Number.isInteger(value) ? 'whole number' : 'number';
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
