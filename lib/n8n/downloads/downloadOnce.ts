import type { IBinaryData, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { numberOf } from '../../core/coerce';
import { resultFile, type ResultFile } from '../../core/resultFile';
import { DownloadError, toDownloadError } from './downloadError';
import type { DownloadLimits } from './downloadLimits';
import { limitBytes, firstBytes } from './responseBody';
import { requestFile, type FileResponse } from './requestFile';
import { hasStalled, type Arrival } from './stallTimeout';

/** How many of n8n's own words are passed on. */
const MOST_WORDS = 300;

/**
 * Tries once to download a file into n8n's file store. It is judged before anything is stored, and
 * goes from the file host to the store piece by piece.
 *
 * @param signal ends it
 * @throws {DownloadError} why it did not work
 */
export async function downloadOnce(
	context: IExecuteFunctions | IWebhookFunctions,
	url: string,
	limits: DownloadLimits,
	signal?: AbortSignal,
): Promise<IBinaryData> {
	const timeIsUp = AbortSignal.timeout(limits.attemptMs);
	const stall = new AbortController();
	const ends = [timeIsUp, stall.signal];
	const end = AbortSignal.any(signal ? [signal, ...ends] : ends);
	try {
		const answer = await requestFile(context, url, limits, end);
		const arrival: Arrival = { body: answer.body, taken: 0 };
		void hasStalled(arrival, limits.stallMs).then((so) => so && stall.abort());
		try {
			const file = await judged(url, answer, limits);
			return await stored(context, file, arrival, limits, end);
		} finally {
			answer.close();
		}
	} catch (error) {
		throw endOfAttempt(error, timeIsUp, stall.signal, limits);
	}
}

/** Says what is about to come, by all that can be known before it is stored. */
async function judged(
	url: string,
	{ status, headers, body }: FileResponse,
	limits: DownloadLimits,
): Promise<ResultFile> {
	if (status !== 200) {
		const again = status >= 500 || status === 429;
		const aftermath = [403, 404, 410].includes(status) ? 'missing' : 'there';
		throw new DownloadError(`the file host answered HTTP ${status}`, again, aftermath);
	}
	if ((numberOf(headers['content-length']) ?? 0) > limits.bytes) throw tooLarge(limits);
	const file = resultFile(url, headers['content-type'], await firstBytes(body));
	if (!file) {
		const what = 'what lies there is neither a picture nor a video';
		throw new DownloadError(what, false, 'wrong');
	}
	return file;
}

async function stored(
	context: IExecuteFunctions | IWebhookFunctions,
	{ name, mimeType }: ResultFile,
	arrival: Arrival,
	limits: DownloadLimits,
	end: AbortSignal,
): Promise<IBinaryData> {
	let excess: DownloadError | undefined;
	const content = limitBytes(arrival, limits.bytes, () => (excess = tooLarge(limits)));
	try {
		return await context.helpers.prepareBinaryData(content, name, mimeType);
	} catch (error) {
		const isBroken = arrival.body.errored || end.aborted;
		throw excess ?? (isBroken ? toDownloadError(error) : storeFault(error));
	} finally {
		content.destroy();
	}
}

/** What went wrong is n8n's own affair when the connection is sound. */
function storeFault(error: unknown): DownloadError {
	const words = (error instanceof Error ? error.message : String(error)).slice(0, MOST_WORDS);
	return new DownloadError(`n8n could not store it (${words})`, false, 'noRoom');
}

function endOfAttempt(
	error: unknown,
	timeIsUp: AbortSignal,
	stall: AbortSignal,
	{ attemptMs }: DownloadLimits,
): DownloadError {
	const fault = toDownloadError(error);
	if (!fault.again) return fault;
	if (timeIsUp.aborted) {
		const words = `it had not arrived completely after ${attemptMs / 60_000} minutes`;
		return new DownloadError(words, false);
	}
	return stall.aborted ? new DownloadError('the file host stopped sending it', true) : fault;
}

function tooLarge({ bytes }: DownloadLimits): DownloadError {
	const words = `it is larger than ${bytes / 1e9} GB, the most this node takes`;
	return new DownloadError(words, false, 'tooLarge');
}
