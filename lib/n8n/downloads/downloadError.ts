import { redactSecrets } from '../../core/redactSecrets';
import { expiryNotice, isExpired, type JobAge } from '../../jobs/expiry';
import type { Job } from '../../jobs/job';
import type { ProviderInfo } from '../../jobs/provider';

/**
 * What is known about the file after a failed download:
 * - `there`: presumably it is still at its address.
 * - `missing`: it is not available, at least for now: it may just have been made.
 * - `gone`: it was there, and was deleted.
 * - `wrong`: something else is at the address.
 * - `tooLarge`: it is at its address, but larger than allowed.
 * - `noRoom`: it was received, but n8n could not store it.
 */
type FileState = 'there' | 'missing' | 'gone' | 'wrong' | 'tooLarge' | 'noRoom';

/** Why a result could not be downloaded. */
export class DownloadError extends Error {
	/**
	 * @param message continues “The result was not downloaded: ”
	 * @param mayRetry whether another attempt may succeed
	 */
	constructor(
		message: string,
		readonly mayRetry: boolean,
		readonly fileState: FileState = 'there',
	) {
		super(message);
	}
}

/**
 * Converts any error of a download to a DownloadError. An error that is not one already comes from
 * the network and may contain the whole request, so its text is dropped.
 */
export function toDownloadError(error: unknown): DownloadError {
	if (error instanceof DownloadError) return error;
	return new DownloadError('the connection to the file host was lost', true);
}

/** How many characters of n8n's own error message are shown. */
const MOST_CHARACTERS = 300;

/** Makes the error for a file that was received, but that n8n could not store. */
export function storeError(error: unknown): DownloadError {
	const words = redactSecrets(error instanceof Error ? error.message : String(error));
	const reason = `n8n could not store it (${words.slice(0, MOST_CHARACTERS)})`;
	return new DownloadError(reason, false, 'noRoom');
}

/**
 * Returns the text for the output field `downloadFailed`: what happened, and what to do.
 *
 * @param now the current time in ms
 */
export function downloadFailedNotice(
	{ message, fileState }: DownloadError,
	job: Pick<Job, 'status'> & JobAge,
	info: ProviderInfo,
	now: number,
): string {
	const isGone = ['missing', 'gone'].includes(fileState) && isExpired(job, now);
	const advice =
		(isGone && expiryNotice(job, info, now)) || adviceFor(fileState, info, job.expiresAt);
	return `The result was not downloaded: ${message}. ${advice}`;
}

/** @param expiresAt when the provider deletes the file, if known */
function adviceFor(
	fileState: FileState,
	{ name, resultNode, idField }: ProviderInfo,
	expiresAt?: string,
): string {
	const until = expiresAt === undefined ? '' : ` until ${expiresAt}`;
	// Fetching a result again is free of charge.
	const again = `get it with ${resultNode}, using its ${idField} and with 'Download Result' turned on`;
	const missing = `${name} should keep it${until}. Wait a few minutes and ${again}.`;
	const advice: Record<FileState, string> = {
		there: `Open \`url\`${until}, or ${again}.`,
		missing,
		gone: missing,
		wrong: 'Open `url` in a browser to see what it is.',
		tooLarge: `Open \`url\`${until} and save it from there.`,
		noRoom: `n8n may be out of disk space or memory, or its limit for files may be too low. Change that, then ${again}. ${name} keeps it${until}.`,
	};
	return advice[fileState];
}
