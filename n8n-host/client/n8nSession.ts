import { Agent } from 'node:http';
import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import type { Owner } from '../owner';

/** n8n refuses a request; the message is its own answer. */
export class RefusedByN8n extends Error {
	/** @param status that of its answer */
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

/** A browser's place in n8n: logged in or not yet. */
export interface N8nSession {
	/** Sends a request to the REST API and gives the answer's `data`. */
	call<T>(method: 'get' | 'post' | 'patch', path: string, body?: unknown): Promise<T>;
	/** Fetches a file as it is; also from outside the REST API. */
	fetch(path: string): Promise<AxiosResponse<Buffer>>;
	/** Makes the owner of a fresh n8n and logs them in. */
	setUpOwner(owner: Owner): Promise<void>;
	/** Logs in. n8n allows 5 logins a minute for one e-mail address. */
	logIn(owner: Owner): Promise<void>;
	/** The value of the login cookie, with which another client goes on as the same person. */
	cookie(): string;
}

/** n8n ties a login to this header, which browsers send with every request. */
const BROWSER_ID = { 'browser-id': 'n8n-nodes-akool-tests' };
const COOKIE_NAME = 'n8n-auth';

/**
 * Opens a session with the n8n at `address`.
 *
 * @param cookie a login to go on with, as given by `cookie()`
 */
export function openSession(address: string, cookie = ''): N8nSession {
	const http: AxiosInstance = axios.create({
		baseURL: address,
		headers: BROWSER_ID,
		// Everything here is on this computer: a proxy of the environment has no say.
		proxy: false,
		validateStatus: () => true,
		// n8n closes idle connections, possibly just when the next request is sent.
		httpAgent: new Agent({ keepAlive: false }),
	});
	let login = cookie;

	const send = async (
		method: string,
		path: string,
		body?: unknown,
		responseType?: 'arraybuffer',
	) => {
		const headers = login === '' ? {} : { cookie: `${COOKIE_NAME}=${login}` };
		const answer = await http.request({ method, url: path, data: body, headers, responseType });
		login = cookieOf(answer) ?? login;
		if (answer.status >= 400) {
			throw new RefusedByN8n(
				answer.status,
				`n8n answered ${answer.status} to ${method} ${path}: ${textOf(answer.data)}`,
			);
		}
		return answer;
	};
	const call = async <T>(method: string, path: string, body?: unknown) =>
		(await send(method, `/rest${path}`, body)).data.data as T;

	return {
		call,
		fetch: async (path) => await send('get', path, undefined, 'arraybuffer'),
		setUpOwner: async (owner) =>
			await call('post', '/owner/setup', { ...owner, firstName: 'Robin', lastName: 'Example' }),
		logIn: async ({ email, password }) =>
			await call('post', '/login', { emailOrLdapLoginId: email, password }),
		cookie: () => login,
	};
}

function cookieOf(answer: AxiosResponse): string | undefined {
	const set = answer.headers['set-cookie']?.find((line) => line.startsWith(`${COOKIE_NAME}=`));
	return set?.slice(COOKIE_NAME.length + 1).split(';')[0];
}

function textOf(body: unknown): string {
	return Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body);
}
