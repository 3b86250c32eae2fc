import { openWhenRegistered } from './openWhenRegistered';

/** How often the form's page asks whether it may go on, in ms; browsers begin with 1000. */
const ASK_AGAIN = 300;
/** States of an execution that shows no further page. */
const ENDED = ['success', 'error', 'crashed', 'canceled', 'null'];

/**
 * Fills in a form of n8n and sends it, as a browser with n8n's form page does: open the page, send
 * the fields by the names they have there, ask for the state until the next page is ready, open
 * that, and tell n8n that it was shown.
 *
 * @param address the form's production address; it answers 404 until n8n has registered it
 * @param answers by the fields' labels
 * @param timeout in ms, for the whole visit
 * @returns the HTML of the page that came after it
 * @throws Error when a field is not there, or it takes too long
 */
export async function submitForm(
	address: string,
	answers: Record<string, string>,
	timeout: number,
): Promise<string> {
	const signal = AbortSignal.timeout(timeout);
	const page = await openWhenRegistered(address, signal);
	const body = new FormData();
	for (const [label, answer] of Object.entries(answers)) body.append(nameOf(label, page), answer);
	const sent = await fetch(address, { method: 'POST', body, signal });
	const { formWaitingUrl } = (await sent.json()) as { formWaitingUrl: string };

	const state = new URL(formWaitingUrl);
	state.pathname += '/n8n-execution-status';
	for (;;) {
		const text = await (await fetch(state, { signal })).text();
		if (text === 'form-waiting') break;
		if (ENDED.includes(text)) throw new Error(`The form's workflow ended: ${text}`);
		await pause();
	}
	const next = await (await fetch(formWaitingUrl, { signal })).text();
	await fetch(formWaitingUrl, { method: 'POST', signal });
	return next;
}

function nameOf(label: string, page: string): string {
	const name = [...page.matchAll(/<label[^>]* for='([^']+)'>([^<]*)/g)].find(
		([, , text]) => text.trim() === label,
	)?.[1];
	if (name === undefined) throw new Error(`The form has no field "${label}"`);
	return name;
}

const pause = async () => await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
