import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { account, makeCallback, type Account } from '../../../support/makeCallback';

/** A request to a callback address; as JSON when it has no headers of its own. */
export interface CallbackRequest {
	body: string | Buffer;
	headers?: Record<string, string>;
	method?: string;
}

/** Makes a request that is about the job with this `_id`, if it is about any. */
export type Attack = (jobId: string) => CallbackRequest;

/** Attacks by their names. */
export type Attacks = Record<string, Attack>;

/** A result that no job has. */
export const LIE = 'http://127.0.0.1:9/lie.png';

/** Whose callbacks are forged. */
export const victim = account;

/** What a callback says that claims a job is completed. */
export const claim = (jobId: string, changes: object = {}) => ({
	_id: jobId,
	status: 3,
	type: 'faceswap',
	url: LIE,
	...changes,
});

/** A callback that was signed and encrypted just now, with the victim's key unless told otherwise. */
export const sealed = (
	content: Parameters<typeof makeCallback>[0],
	changes: Parameters<typeof makeCallback>[2] = {},
	by: Account = victim,
) => makeCallback(content, by, { timestamp: Date.now(), ...changes });

/** A request with this value as JSON. */
export const json = (value: unknown): CallbackRequest => ({ body: JSON.stringify(value) });

/** A request with this body and content type, and perhaps more headers. */
export const as = (type: string, body: string | Buffer, more: Record<string, string> = {}) => ({
	body,
	headers: { 'content-type': type, ...more },
});

/** The same fields as an HTML form sends them. */
export const form = (fields: object): string =>
	String(new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])));

/** A request with this JSON, packed with gzip. */
export const gzipped = (body: string | Buffer): CallbackRequest =>
	as('application/json', gzipSync(body), { 'content-encoding': 'gzip' });

/** When nobody answers any more, however busy the computer is, in ms. */
const ANSWER_TIMEOUT = 60_000;

/** What a sender gets back. */
export interface Answer {
	status: number;
	headers: string;
	text: string;
}

/**
 * Sends a request to an address of this machine.
 *
 * @throws Error when there is no answer within a minute
 */
export async function send(
	address: string,
	{ body, headers = { 'content-type': 'application/json' }, method = 'POST' }: CallbackRequest,
): Promise<Answer> {
	return await new Promise((resolve, reject) => {
		const signal = AbortSignal.timeout(ANSWER_TIMEOUT);
		const length = { 'content-length': Buffer.byteLength(body) };
		const call = request(address, { method, headers: { ...length, ...headers }, signal });
		call.on('response', (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('error', reject);
			answer.on('end', () => {
				resolve({
					status: answer.statusCode ?? 0,
					headers: JSON.stringify(answer.headers),
					text: Buffer.concat(chunks).toString(),
				});
			});
		});
		call.on('error', reject);
		call.end(body);
	});
}
