import { until } from '../until';

/** The pause between two tries, in ms. */
const TRY_AGAIN = 300;

/**
 * Fetches a form's page, or calls a webhook, of a workflow that was published just now.
 *
 * @param address its production address; it answers 404 until n8n has registered it
 * @returns the text of the first answer that is none of these
 * @throws Error when n8n refuses for another reason, or the signal comes first
 */
export async function openWhenRegistered(address: string, signal: AbortSignal): Promise<string> {
	const answer = await callWhenRegistered(address, { signal });
	if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
	return await answer.text();
}

/**
 * The same with any request, for instance one by POST.
 *
 * @returns the first answer that is not 404, good or bad
 * @throws Error when the request's signal comes first, or n8n has still not registered it after 100 s
 */
export async function callWhenRegistered(address: string, request: RequestInit): Promise<Response> {
	return await until(
		async () => {
			const answer = await fetch(address, request);
			return answer.status !== 404 && answer;
		},
		{ every: TRY_AGAIN, otherwise: () => `n8n has not registered ${address}` },
	);
}
