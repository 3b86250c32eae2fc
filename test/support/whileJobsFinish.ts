import type { Sandbox } from '../../sandbox';

/** How often all jobs are finished, in ms. */
const EVERY = 100;

/**
 * Does something while a sandbox whose jobs end only when its clock is moved on finishes every job
 * at once.
 *
 * @param jobMs how long a job takes, in ms of the sandbox's clock
 */
export async function whileJobsFinish<Result>(
	{ clock }: Pick<Sandbox, 'clock'>,
	jobMs: number,
	work: () => Promise<Result>,
): Promise<Result> {
	const finishing = setInterval(() => void clock.advance(jobMs), EVERY);
	try {
		return await work();
	} finally {
		clearInterval(finishing);
	}
}
