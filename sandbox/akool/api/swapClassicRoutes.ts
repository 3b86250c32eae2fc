import type { FastifyInstance } from 'fastify';

import { webAddress } from '../../http/validation';
import type { SandboxContext } from '../context';
import { swapClassic, type ClassicBody } from '../swaps/swapClassic';

import { businessAnswer } from './businessCodes';
import { LANDMARK_PATTERN, webhookAddress } from './parameters';
import { submitJob } from './submission';
import { MAX_FACES } from './swapPlusRoute';

const pictures = {
	type: 'array',
	minItems: 1,
	items: {
		type: 'object',
		required: ['path', 'opts'],
		additionalProperties: false,
		properties: { path: webAddress, opts: { type: 'string', pattern: LANDMARK_PATTERN } },
	},
};

const ENDPOINTS = [
	{ media: 'image', modifies: 'modifyImage', path: 'specifyimage' },
	{ media: 'video', modifies: 'modifyVideo', path: 'specifyvideo' },
] as const;

/** Adds Face Swap Classic, V3 of the API (docs.akool.com, faceswap/image-faceswap, video-faceswap). */
export function addClassicRoutes(app: FastifyInstance, context: SandboxContext): void {
	for (const { media, modifies, path } of ENDPOINTS) {
		const endpoint = `/api/open/v3/faceswap/highquality/${path}`;
		const body = {
			type: 'object',
			required: ['targetImage', 'sourceImage', modifies],
			additionalProperties: false,
			properties: {
				targetImage: pictures,
				sourceImage: pictures,
				[modifies]: webAddress,
				face_enhance: { type: 'integer', enum: [0, 1] },
				webhookUrl: webhookAddress,
			},
		};
		app.post<{ Body: ClassicBody & Record<typeof modifies, string> }>(
			endpoint,
			{ schema: { body }, config: { point: 'submit' } },
			async (request) => {
				const { sourceImage, targetImage, [modifies]: modify } = request.body;
				if (sourceImage.length !== targetImage.length) {
					return businessAnswer(
						1003,
						`sourceImage and targetImage must have the same number of items, not ${sourceImage.length} and ${targetImage.length}`,
					);
				}
				if (sourceImage.length > MAX_FACES) return businessAnswer(1007);
				const outcome = submitJob(context, {
					endpoint,
					body: request.body,
					media,
					noCreditCode: 1006,
					produce: async (tools) => await swapClassic(request.body, modify, media, tools),
				});
				if ('refused' in outcome) return outcome.refused;
				const { _id, url, job_id } = outcome.job;
				return { ...businessAnswer(1000, acceptedMessage(media)), data: { _id, url, job_id } };
			},
		);
	}
}

/** V3's message for an accepted job, instead of "OK". */
function acceptedMessage(media: string): string {
	return `Please be patient! If your results are not generated in three hours, please check your input ${media}.`;
}
