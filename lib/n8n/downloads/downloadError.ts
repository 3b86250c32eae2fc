import { expiredWords, isExpired, type KeptJob } from '../../akool/expiry';

/**
 * What a failed download leaves behind:
 * - `there`: the file is where it was, as far as anybody knows.
 * - `missing`: it is not to be had, at least for now.
 * - `wrong`: something else lies there.
 * - `tooLarge`: the file is where it was, and larger than it may be.
 * - `noRoom`: it came, and n8n could not keep it.
 */
type FileState = 'there' | 'missing' | 'wrong' | 'tooLarge' | 'noRoom';

/** Costs nothing. */
const AGAIN = "fetch it with Akool Get Result, by its _id and with 'Download Result' on";

/** What to do, by what is left; `until` is empty or when Akool deletes the file. */
const ADVICE: Record<FileState, (until: string) => string> = {
	there: (until) => `Open \`url\`${until}, or ${AGAIN}.`,
	missing: (until) => `Akool should keep it${until}. Wait a few minutes and ${AGAIN}.`,
	wrong: () => 'Open `url` in a browser to see what lies there.',
	tooLarge: (until) => `Open \`url\`${until} and save it from there.`,
	noRoom: (until) =>
		`There may be too little room where n8n keeps files (its disk or its memory), or its limit for files may be too low. Change that, then ${AGAIN}; Akool keeps it${until}.`,
};

/** Why a result could not be downloaded. */
export class DownloadError extends Error {
	/**
	 * @param message goes on after “The result was not downloaded: ”
	 * @param again whether another attempt may go better
	 */
	constructor(
		message: string,
		readonly again: boolean,
		readonly aftermath: FileState = 'there',
	) {
		super(message);
	}
}

/**
 * The fault behind an error of a download. What is not one already comes from the network and may
 * hold the whole request, so none of its words go further.
 */
export function toDownloadError(error: unknown): DownloadError {
	if (error instanceof DownloadError) return error;
	return new DownloadError('the connection to the file host broke', true);
}

/**
 * What the user reads in `downloadFailed`: what happened, and what to do.
 *
 * @param now the present time in ms
 */
export function downloadFailedNotice(
	{ message, aftermath }: DownloadError,
	job: KeptJob,
	now: number,
): string {
	const until = job.expiresAt === undefined ? '' : ` until ${job.expiresAt}`;
	const isGone = aftermath === 'missing' && isExpired(job, now);
	const advice = (isGone && expiredWords(job, now)) || ADVICE[aftermath](until);
	return `The result was not downloaded: ${message}. ${advice}`;
}
