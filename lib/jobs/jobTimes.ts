/**
 * How long a job took from its submission, as far as looks tell: longer than `after`, at most `within`,
 * in ms.
 */
export interface JobTime {
	after: number;
	within: number;
}

/** How many of the latest jobs are remembered. */
const REMEMBERED = 50;
/** Nearly all jobs: more than this share. */
const NEARLY_ALL = 0.95;
/** A time known to within this fraction, or these ms, is known well. */
const PRECISION = 0.1;
const PRECISION_MS = 200;

/** Learns from jobs that were completed how long others take. */
export class JobTimes {
	/** @param known times learned earlier; plain data, changed in place */
	constructor(private readonly known: JobTime[] = []) {}

	/** Adds the time of a job that was completed. */
	add(time: JobTime): void {
		this.known.push(time);
		this.known.splice(0, this.known.length - REMEMBERED);
	}

	/**
	 * Returns a function that tells by which age a job is expected to be completed, in ms: by then nearly
	 * all others may have been. It takes the age at which the job was last seen unfinished, and returns
	 * undefined if nothing is known of jobs as old.
	 *
	 * @param unfinished the ages at which all unfinished jobs were last seen, in ms
	 */
	expectations(unfinished: readonly number[]): (age: number) => number | undefined {
		const times = [...this.known].sort((a, b) => a.within - b.within);
		const older = times.map(({ within }) => unfinished.filter((age) => age >= within).length);
		return (age) => {
			const slower = times.filter(({ within }) => within > age);
			// Unfinished jobs that are older than completed ones were tell that jobs are not alike.
			const all = slower.length + (older[times.length - slower.length] ?? 0);
			const expected = slower.find(({ within }) => {
				const completed = slower.filter(({ after }) => after < within).length;
				return completed > NEARLY_ALL * all;
			});
			return expected && refine(age, expected.within, times);
		};
	}
}

/**
 * Returns the middle of the time in which a job may be completed while that is known only roughly, so
 * that the next look halves what is not known; else its end.
 */
function refine(age: number, within: number, times: readonly JobTime[]): number {
	const earliest = times.map(({ after }) => after).filter((after) => after < within);
	const least = Math.max(age, ...earliest);
	const isKnownWell = within - least <= Math.max(within * PRECISION, PRECISION_MS);
	return isKnownWell ? within : (least + within) / 2;
}
