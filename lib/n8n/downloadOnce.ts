import type { IBinaryData, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { numberOf } from '../akool/looseJson';
import { resultFile, type ResultFile } from '../akool/resultFile';
import { DownloadFault, downloadFault } from './downloadFault';
import type { DownloadLimits } from './downloadLimits';
import { bounded, firstBytes } from './fileBody';
import { requestFile, type FileAnswer } from './fileRequest';

/** How many of n8n's own words are passed on. */
const MOST_WORDS = 300;

/**
 * Tries once to download a file into n8n's file store. It is judged before anything is stored, and
 * goes from the file host to the store piece by piece.
 *
 * @param signal ends it
 * @throws {DownloadFault} why it did not work
 */
export async function downloadOnce(
	context: IExecuteFunctions | IWebhookFunctions,
	url: string,
	limits: DownloadLimits,
	signal?: AbortSignal,
): Promise<IBinaryData> {
	const timeIsUp = AbortSignal.timeout(limits.attemptMs);
	const end = signal ? AbortSignal.any([signal, timeIsUp]) : timeIsUp;
	try {
		const answer = await requestFile(context, url, limits, end);
		try {
			const file = await judged(url, answer, limits);
			return await stored(context, file, answer, limits, end);
		} finally {
			answer.close();
		}
	} catch (error) {
		throw endOfAttempt(error, timeIsUp, limits);
	}
}

/** Says what is about to come, by all that can be known before it is stored. */
async function judged(
	url: string,
	{ status, headers, body }: FileAnswer,
	limits: DownloadLimits,
): Promise<ResultFile> {
	if (status !== 200) {
		const again = status >= 500 || status === 429;
		const aftermath = [403, 404, 410].includes(status) ? 'missing' : 'there';
		throw new DownloadFault(`the file host answered HTTP ${status}`, again, aftermath);
	}
	if ((numberOf(headers['content-length']) ?? 0) > limits.bytes) throw tooLarge(limits);
	const file = resultFile(url, headers['content-type'], await firstBytes(body));
	if (!file) {
		const what = 'what lies there is neither a picture nor a video';
		throw new DownloadFault(what, false, 'wrong');
	}
	return file;
}

async function stored(
	context: IExecuteFunctions | IWebhookFunctions,
	{ name, mimeType }: ResultFile,
	{ body }: FileAnswer,
	limits: DownloadLimits,
	end: AbortSignal,
): Promise<IBinaryData> {
	let excess: DownloadFault | undefined;
	const content = bounded(body, limits.bytes, () => (excess = tooLarge(limits)));
	try {
		return await context.helpers.prepareBinaryData(content, name, mimeType);
	} catch (error) {
		throw excess ?? (body.errored || end.aborted ? downloadFault(error) : storeFault(error));
	} finally {
		content.destroy();
	}
}

/** What went wrong is n8n's own affair when the connection is sound. */
function storeFault(error: unknown): DownloadFault {
	const words = (error instanceof Error ? error.message : String(error)).slice(0, MOST_WORDS);
	return new DownloadFault(`n8n could not store it (${words})`, false, 'noRoom');
}

function endOfAttempt(
	error: unknown,
	timeIsUp: AbortSignal,
	{ attemptMs }: DownloadLimits,
): DownloadFault {
	const fault = downloadFault(error);
	if (!timeIsUp.aborted || !fault.again) return fault;
	return new DownloadFault(
		`it had not arrived completely after ${attemptMs / 60_000} minutes`,
		false,
	);
}

function tooLarge({ bytes }: DownloadLimits): DownloadFault {
	const words = `it is larger than ${bytes / 1e9} GB, the most this node takes`;
	return new DownloadFault(words, false, 'tooLarge');
}
