import { type Answer, send } from '../answer';

/** Asks Crun's API as it is, with a key. */
export type AskCrun = (path: string, body?: object) => Promise<Answer>;

/** Makes a function that asks Crun. */
export function crunApi(baseUrl: string, apiKey: string): AskCrun {
	return async (path, body) =>
		await send({
			url: `${baseUrl}/api/v1/client/${path}`,
			headers: { 'x-api-key': apiKey },
			body,
		});
}
