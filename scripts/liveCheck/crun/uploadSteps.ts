import { NOT_DOCUMENTED } from '../finding';
import { dataOf } from '../answer';
import { type AskCrun } from './crunApi';
import { lifetimeOf } from '../lifetime';
import type { Step } from './step';

/** A picture of one white pixel, which shows no face. */
const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
	'base64',
);

/** An upload as far as it got. */
interface Upload {
	/** The HTTP status of the file store. */
	status: number;
	/** Where the file is. */
	url: string;
	/** The signed address of the store, which is a secret. */
	store: string;
}

/**
 * Uploads a picture without a face. No key goes to the file store.
 *
 * @param size in bytes; it is filled up with zeros after the picture's end
 */
export async function uploadPixel(ask: AskCrun, size = PIXEL.length): Promise<Upload> {
	const data = dataOf(await ask('files/upload-url?content_type=image/png&ext=.png'));
	const store = String(data.presigned_url);
	const body = Buffer.concat([PIXEL, Buffer.alloc(size - PIXEL.length)]);
	const headers = { 'content-type': 'image/png', 'content-length': String(body.length) };
	const { status } = await fetch(store, { method: 'PUT', headers, body, redirect: 'manual' });
	return { status, url: String(data.file_url), store };
}

const MB = 1024 * 1024;

/** What is found out about uploads. Costs nothing. */
export const UPLOAD_STEPS: Step[] = [
	{
		about: 'Does an upload work, and how long is it kept?',
		async run({ ask, person }) {
			const { status, url, store } = await uploadPixel(ask);
			person.tell(`The file store answered HTTP ${status}; the file is at ${url}`);
			const seconds = new URL(store).searchParams.get('X-Amz-Expires');
			return [
				{
					question: 'Upload of a small picture',
					expected: 'HTTP 2xx',
					seen: `HTTP ${status}`,
					agrees: isGood(status),
				},
				{
					question: 'How long the address to upload to is good',
					expected: NOT_DOCUMENTED,
					seen: seconds === null ? 'it does not say' : `${seconds} s`,
				},
				{
					question: 'How long an uploaded file is kept',
					expected: NOT_DOCUMENTED,
					seen: await lifetimeOf(url),
				},
			];
		},
	},
	{
		about: 'Does Crun take the largest file that the nodes upload?',
		async run({ ask, largestFile }) {
			const { status } = await uploadPixel(ask, largestFile);
			return [
				{
					question: `Upload of ${largestFile / MB} MB (whether a swap takes it is not tried)`,
					expected: 'HTTP 2xx',
					seen: `HTTP ${status}`,
					agrees: isGood(status),
				},
			];
		},
	},
];

function isGood(status: number): boolean {
	return status >= 200 && status < 300;
}
