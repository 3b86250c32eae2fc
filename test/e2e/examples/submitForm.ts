import { openWhenRegistered } from '../../../n8n-host/client/callWhenRegistered';
import { until } from '../../../n8n-host/until';

/** How often the form's page asks whether it may go on, in ms; browsers begin with 1000. */
const ASK_AGAIN = 300;
/** States of an execution that shows no further page. */
const ENDED = ['success', 'error', 'crashed', 'canceled', 'null'];

/** What came of a form that was sent. */
export interface FormVisit {
	/** The HTML of the page that came after it. */
	page: string;
	/** The id of the execution that it started. */
	execution: string;
}

/**
 * Fills in a form of n8n and sends it, as a browser with n8n's form page does: open the page, send
 * the fields by the names they have there, ask for the state until the next page is ready, open
 * that, and tell n8n that it was shown.
 *
 * @param address the form's production address; it answers 404 until n8n has registered it
 * @param answers by the fields' labels; a file is sent with the type that it says it has, a list
 *   is what is ticked
 * @param timeout in ms, for the whole visit
 * @throws Error when a field is not there, or it takes too long
 */
export async function submitForm(
	address: string,
	answers: Record<string, string | File | string[]>,
	timeout: number,
): Promise<FormVisit> {
	const signal = AbortSignal.timeout(timeout);
	const page = await openWhenRegistered(address, signal);
	const body = new FormData();
	for (const [label, answer] of Object.entries(answers)) {
		const value = Array.isArray(answer) ? JSON.stringify(answer) : answer;
		body.append(nameOf(label, page), value);
	}
	const sent = await fetch(address, { method: 'POST', body, signal });
	const { formWaitingUrl } = (await sent.json()) as { formWaitingUrl: string };

	const state = new URL(formWaitingUrl);
	state.pathname += '/n8n-execution-status';
	await until(
		async () => {
			const text = await (await fetch(state, { signal })).text();
			if (ENDED.includes(text)) throw new Error(`The form's workflow ended: ${text}`);
			return text === 'form-waiting';
		},
		{ within: timeout, every: ASK_AGAIN },
	);
	const next = await (await fetch(formWaitingUrl, { signal })).text();
	await fetch(formWaitingUrl, { method: 'POST', signal });
	return { page: next, execution: /\/form-waiting\/(\d+)/.exec(formWaitingUrl)?.[1] ?? '' };
}

/** A file that a form's page hands to the browser, which saves it. */
export interface HandedFile {
	name: string;
	type: string;
	data: Buffer;
}

/** The files that a form's last page hands over, read as its script reads them. */
export function filesOnPage(page: string): HandedFile[] {
	const written = /JSON\.parse\(decodeURIComponent\("([^"]*)"\)\)/.exec(page)?.[1] ?? '';
	// n8n 1.x has one file there, or an empty text; 2.x has a list.
	const files = [JSON.parse(decodeURIComponent(written)) as WrittenFile | WrittenFile[] | ''];
	return files
		.flat()
		.filter((file) => file !== '')
		.map(({ fileName, type, data }) => ({ name: fileName, type, data: Buffer.from(data.data) }));
}

/** A file as it stands in the page: its bytes one by one. */
interface WrittenFile {
	fileName: string;
	type: string;
	data: { data: number[] };
}

/** Labels with the names of their fields: of inputs, and of groups of boxes to tick. */
const LABELS = [
	/<label[^>]* for='(?<name>[^']+)'>(?<text>[^<]*)/g,
	/<label[^>]*>(?<text>[^<]*)<\/label>\s*<div\s+class='multiselect[^']*'\s+id='(?<name>[^']+)'/g,
];

function nameOf(label: string, page: string): string {
	const name = LABELS.flatMap((pattern) => [...page.matchAll(pattern)]).find(
		({ groups }) => groups?.text.trim() === label,
	)?.groups?.name;
	if (name === undefined) throw new Error(`The form has no field "${label}"`);
	return name;
}
