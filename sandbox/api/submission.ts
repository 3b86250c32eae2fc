import type { SandboxContext } from '../context';
import type { Job, JobResult } from '../jobs/job';
import { MediaLoader } from '../media/mediaLoader';
import { FaceSwapper } from '../swaps/faceSwapper';
import type { SwapTools } from '../swaps/swapTools';

import { businessAnswer } from './businessCodes';

/** What a job costs, in credits (a reseller's guide; Akool's own pages name no price). */
const IMAGE_PRICE = 4;
/** A video's price: ten credits for each ten seconds begun; only the first ten are known of. */
const VIDEO_PRICE = 10;

/** A submission that passed its checks. */
export interface Submission {
	endpoint: string;
	body: { webhookUrl?: string };
	media: 'image' | 'video';
	/** The code for too few credits: V3 and v4 have different ones. */
	noCreditCode: 1006 | 1104;
	produce: (tools: SwapTools) => Promise<JobResult>;
}

/**
 * Takes a job in and charges for it. Nothing is given back when the job fails.
 *
 * @returns the job; or the answer when there are too few credits
 */
export function submitJob(
	context: SandboxContext,
	{ endpoint, body, media, noCreditCode, produce }: Submission,
): { job: Job } | { refused: object } {
	const { account, failures, jobs, pictures, videos, host } = context;
	const amount = media === 'video' ? VIDEO_PRICE : IMAGE_PRICE;
	if (account.credit < amount) return { refused: businessAnswer(noCreditCode) };
	const forced = failures.take('submit', ({ fault }) => fault === 'jobFails');
	const job = jobs.enqueue({
		endpoint,
		body,
		media,
		produce: async () =>
			await produce({
				loader: new MediaLoader(pictures, videos, host),
				swapper: new FaceSwapper(pictures, videos),
			}),
		forcedFailure: forced?.fault === 'jobFails' ? { reason: forced.reason } : undefined,
	});
	account.charge({ jobId: job._id, endpoint, body, amount });
	return { job };
}

/** What a web address seems to lead to, by its ending; Akool names the result before it looks. */
export function expectedMedia(url: string): 'image' | 'video' {
	return /\.(mp4|mov|avi)$/i.test(new URL(url).pathname) ? 'video' : 'image';
}
