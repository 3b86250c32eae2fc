import type { SwapResult } from '../../swaps/faceSwapper';
import { createSwapTools } from '../../swaps/swapTools';
import type { SandboxContext } from '../context';
import { isFaceCrop } from '../detection/faceCrops';
import type { Job } from '../jobs/job';
import { OrderedFailure } from '../jobs/jobQueue';
import type { AkoolSwapTools } from '../swaps/swapTools';

import { businessAnswer } from './businessCodes';

/** Price of a picture in credits, from a reseller's guide; Akool's own pages state no price. */
const IMAGE_PRICE = 4;
/**
 * Price of a video in credits: ten for each ten seconds begun. The sandbox always charges for the
 * first ten seconds only.
 */
const VIDEO_PRICE = 10;

/** A valid request for a face swap. */
export interface Submission {
	/** Path of the endpoint. */
	endpoint: string;
	/** The request's body. */
	body: { webhookUrl?: string };
	/** What the result is expected to be; decides the price. */
	media: 'image' | 'video';
	/** The business code for too few credits: 1006 in V3, 1104 in V4. */
	noCreditCode: 1006 | 1104;
	/** Produces the result. When it throws, the job fails; a `MediaError` gives the reason. */
	produce: (tools: AkoolSwapTools) => Promise<SwapResult>;
}

/**
 * Queues a job and charges for it. Nothing is refunded when the job fails.
 *
 * @returns the job; or, when there are too few credits, the answer that says so
 */
export function submitJob(
	context: SandboxContext,
	{ endpoint, body, media, noCreditCode, produce }: Submission,
): { job: Job } | { refused: object } {
	const { account, failures, jobs, settings, host } = context;
	const amount = media === 'video' ? VIDEO_PRICE : IMAGE_PRICE;
	if (account.balance < amount) return { refused: businessAnswer(noCreditCode) };
	const forced = failures.take('submit', ['jobFails']);
	const job = jobs.enqueue({
		endpoint,
		body,
		media,
		produce: async () => {
			if (forced) throw new OrderedFailure(forced.reason, forced.field);
			return await produce({
				...createSwapTools(context),
				isFaceCrop: (url) => isFaceCrop(url, host.public),
			});
		},
	});
	if (settings.showsCredits) job.credits = amount;
	account.charge({ jobId: job._id, endpoint, body, amount });
	return { job };
}

/**
 * What a URL is expected to lead to, judged by its extension: Akool names the result's file before
 * it downloads anything.
 *
 * @throws {TypeError} when it isn't a URL
 */
export function expectedMedia(url: string): 'image' | 'video' {
	return /\.(mp4|mov|avi)$/i.test(new URL(url).pathname) ? 'video' : 'image';
}
