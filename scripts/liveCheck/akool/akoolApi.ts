import { type Answer, send } from '../answer';
import type { Recorder } from '../recorder';
import type { AskAkool } from './tools';

/**
 * Makes a function that asks Akool, and has each answer kept.
 *
 * @param apiKey undefined to ask without one
 */
export function akoolApi(
	baseUrl: string,
	apiKey: string | undefined,
	recorder: Recorder,
): AskAkool {
	return async (name, path, body): Promise<Answer> => {
		const headers: Record<string, string> = apiKey === undefined ? {} : { 'x-api-key': apiKey };
		const answer = await send({ url: baseUrl + path, headers, body });
		recorder.keep({ name, path, body }, answer);
		return answer;
	};
}
