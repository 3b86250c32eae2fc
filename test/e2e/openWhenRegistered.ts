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
	for (;;) {
		const answer = await fetch(address, { signal });
		if (answer.ok) return await answer.text();
		if (answer.status !== 404) throw new Error(`${address} answers ${answer.status}`);
		await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
	}
}
