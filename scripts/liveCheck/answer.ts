/** What a service answered. */
export interface Answer {
	/** The HTTP status; 0 if there was no answer. */
	status: number;
	headers: Headers;
	/** Parsed JSON, or text. */
	body: unknown;
}

/** A request to a service. */
export interface Request {
	url: string;
	headers: Record<string, string>;
	/** Sent as JSON with POST; else the request is a GET. */
	body?: object;
}

/** Fields in which services say what is wrong. */
const WORDS = ['message', 'errors', 'msg', 'error_msg', 'error'];

/** In ms. */
const TIMEOUT = 60_000;

/** Sends a request once. It follows no redirects, so that a key stays with its service. */
export async function send({ url, headers, body }: Request): Promise<Answer> {
	const response = await fetch(url, {
		method: body ? 'POST' : 'GET',
		headers: { ...headers, 'content-type': 'application/json' },
		body: body && JSON.stringify(body),
		redirect: 'manual',
		signal: AbortSignal.timeout(TIMEOUT),
	});
	const text = await response.text();
	return { status: response.status, headers: response.headers, body: parsed(text) };
}

/** What stands for an answer that did not come. */
export function noAnswer(error: unknown): Answer {
	return { status: 0, headers: new Headers(), body: String(error) };
}

/** Returns `data` of an answer; an empty object for none. */
export function dataOf({ body }: Answer): Record<string, unknown> {
	return objectOf(objectOf(body).data);
}

/** Returns the code in the body of an answer; undefined if it has none. */
export function codeOf({ body }: Answer): number | undefined {
	const { code, error_code: errorCode } = objectOf(body);
	return [code, errorCode].find((one) => typeof one === 'number');
}

/** An answer in one line: its HTTP status, and its body as JSON. */
export function shown({ status, body }: Answer): string {
	return `HTTP ${status} ${JSON.stringify(body).slice(0, 4000)}`;
}

/** An answer in a few words: its HTTP status, its code, and what it says. */
export function inShort(answer: Answer): string {
	const fields = objectOf(answer.body);
	const text = typeof answer.body === 'string' ? answer.body : undefined;
	const words = [...WORDS.map((name) => fields[name]), text].map(
		(part) => part && JSON.stringify(part).slice(0, 300),
	);
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

/** JSON as what it says; other text as it is. */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'list';
	if (typeof value !== 'number') return value === null ? 'null' : typeof value;
	return Number.isInteger(value) ? 'whole number' : 'number';
}
