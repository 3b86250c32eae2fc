import type { FastifyInstance } from 'fastify';

import { webAddress } from '../../http/validation';
import type { SandboxContext } from '../context';
import { swapPro, type ProBody } from '../swaps/swapPro';

import { businessAnswer } from './businessCodes';
import { LANDMARK_PATTERN, webhookAddress } from './parameters';
import { submitJob } from './submission';

const pictures = {
	type: 'array',
	minItems: 1,
	maxItems: 50,
	items: {
		type: 'object',
		required: ['path'],
		additionalProperties: false,
		properties: { path: webAddress, opts: { type: 'string', pattern: LANDMARK_PATTERN } },
	},
};

const body = {
	type: 'object',
	required: ['sourceImage', 'targetImage'],
	additionalProperties: false,
	properties: {
		sourceImage: pictures,
		targetImage: pictures,
		model_name: { type: 'string', enum: ['akool_faceswap_image_hq'] },
		webhookUrl: webhookAddress,
		face_enhance: { type: 'boolean' },
		single_face_mode: { type: 'boolean' },
	},
};

const PATH = '/api/open/v4/faceswap/faceswapByImage';

/** Adds Face Swap Pro (docs.akool.com, faceswap/image-faceswap-v4). */
export function addProRoute(app: FastifyInstance, context: SandboxContext): void {
	app.post<{ Body: ProBody }>(
		PATH,
		{ schema: { body }, config: { point: 'submit' } },
		async (request) => {
			const problem = problemInPairs(request.body);
			if (problem) return businessAnswer(1003, problem);
			const outcome = submitJob(context, {
				endpoint: PATH,
				body: request.body,
				media: 'image',
				noCreditCode: 1104,
				produce: async (tools) => await swapPro(request.body, tools),
			});
			if ('refused' in outcome) return outcome.refused;
			const { _id, job_id } = outcome.job;
			return { ...businessAnswer(1000), data: { _id, job_id } };
		},
	);
}

/** Checks what the schema can't: both arrays together. Returns the message of the refusal. */
function problemInPairs({ sourceImage, targetImage }: ProBody): string | undefined {
	if (sourceImage.length !== targetImage.length) {
		return `sourceImage and targetImage must have the same number of items, not ${sourceImage.length} and ${targetImage.length}`;
	}
	if (sourceImage.length === 1) return undefined;
	for (const [name, items] of Object.entries({ sourceImage, targetImage })) {
		const missing = items.findIndex(({ opts }) => opts === undefined);
		if (missing >= 0) {
			return `${name}[${missing}].opts is required when there is more than one item`;
		}
	}
	return undefined;
}
