import { isRecent, type JobAge } from '../../jobs/expiry';
import type { ProviderInfo } from '../../jobs/provider';
import { systemClock } from '../platform/systemClock';
import type { DownloadError } from './downloadError';
import { DOWNLOAD_LIMITS } from './downloadLimits';

/**
 * Until when a job's file may be missing, in monotonic ms: the file host may have it only a moment
 * after the job is completed.
 *
 * @returns 0 if the job was not completed just now, so that the file is missing for good
 */
export function lookUntil(job: JobAge, info: ProviderInfo): number {
	const mayAppear = isRecent(job, info, systemClock.now());
	return mayAppear ? systemClock.monotonicNow() + DOWNLOAD_LIMITS.missingMs : 0;
}

/** Counts the attempts of a download, and decides whether there is another one. */
export class DownloadAttempts {
	private failed = 0;
	private looks = 0;

	/** @param missingUntil see {@link lookUntil} */
	constructor(private readonly missingUntil: number) {}

	/** Returns the pause before the next attempt in ms; undefined if that was the last one. */
	pauseAfter({ fileState, mayRetry }: DownloadError): number | undefined {
		const { attempts, firstPauseMs, longestLookPauseMs } = DOWNLOAD_LIMITS;
		if (fileState === 'missing' && systemClock.monotonicNow() < this.missingUntil) {
			return Math.min(firstPauseMs * 2 ** this.looks++, longestLookPauseMs);
		}
		this.failed++;
		if (!mayRetry || this.failed === attempts) return undefined;
		return firstPauseMs * 2 ** (this.failed - 1);
	}
}
