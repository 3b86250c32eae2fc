import type { FastifyInstance } from 'fastify';

import { webAddress } from '../../http/validation';
import type { SandboxContext } from '../context';
import { isFaceCrop } from '../detection/faceCrops';
import { swapPlus, type FaceInfo, type PlusBody } from '../swaps/swapPlus';

import { businessAnswer } from './businessCodes';
import { webhookAddress } from './parameters';
import { expectedMedia, submitJob } from './submission';

/** More faces than this are refused with business code 1007. */
export const MAX_FACES = 8;

const bbox = {
	type: 'array',
	minItems: 4,
	maxItems: 4,
	items: { type: 'number', minimum: 0 },
};
const faceInfo = {
	type: 'object',
	additionalProperties: false,
	properties: { face_url: webAddress, bbox },
};

const body = {
	type: 'object',
	required: ['source_url', 'target_url'],
	additionalProperties: false,
	properties: {
		source_url: webAddress,
		target_url: webAddress,
		webhookUrl: webhookAddress,
		face_enhance: { type: 'boolean' },
		model_style: { type: 'string', enum: ['realistic', 'beautify', 'lossless'] },
		single_face_mode: { type: 'boolean' },
		face_mapping: {
			type: 'array',
			items: {
				type: 'object',
				required: ['source_face_info', 'target_face_info'],
				additionalProperties: false,
				properties: {
					source_face_info: { ...faceInfo, required: ['face_url'] },
					target_face_info: faceInfo,
				},
			},
		},
	},
};

const PATH = '/api/open/v4/faceswap/faceswapPlusByImage';

/** Adds Face Swap Plus (docs.akool.com, faceswap/faceswap-plus). */
export function addPlusRoute(app: FastifyInstance, context: SandboxContext): void {
	app.post<{ Body: PlusBody }>(
		PATH,
		{ schema: { body }, config: { point: 'submit' } },
		async (request) => {
			const mapping = request.body.face_mapping ?? [];
			const problem = problemInMapping(request.body, context.host.public);
			if (problem) return businessAnswer(1003, problem);
			if (mapping.length > MAX_FACES) return businessAnswer(1007);
			const outcome = submitJob(context, {
				endpoint: PATH,
				body: request.body,
				media: expectedMedia(request.body.target_url),
				noCreditCode: 1104,
				produce: async (tools) => await swapPlus(request.body, tools),
			});
			if ('refused' in outcome) return outcome.refused;
			const { _id, job_id } = outcome.job;
			return { ...businessAnswer(1000), data: { _id, job_id } };
		},
	);
}

/** Checks what the schema can't: mapping and mode together. Returns the message of the refusal. */
function problemInMapping(
	{ single_face_mode, face_mapping = [] }: PlusBody,
	publicAddress: string,
): string | undefined {
	if (single_face_mode) {
		return face_mapping.length > 0
			? 'face_mapping must be empty when single_face_mode is true'
			: undefined;
	}
	if (face_mapping.length === 0) {
		return 'face_mapping is required and must not be empty when single_face_mode is false';
	}
	for (const [i, pair] of face_mapping.entries()) {
		for (const part of ['source_face_info', 'target_face_info'] as const) {
			const problem = problemInFace(pair[part], publicAddress);
			if (problem) return `face_mapping[${i}].${part}.bbox ${problem}`;
		}
	}
	return undefined;
}

function problemInFace(
	{ face_url, bbox: box }: FaceInfo,
	publicAddress: string,
): string | undefined {
	if (!box) {
		return face_url && isFaceCrop(face_url, publicAddress)
			? undefined
			: 'is required unless face_url comes from the Face Detection API';
	}
	const [x1, y1, x2, y2] = box;
	return x1 < x2 && y1 < y2 ? undefined : 'must be [x1, y1, x2, y2] with x1 < x2 and y1 < y2';
}
