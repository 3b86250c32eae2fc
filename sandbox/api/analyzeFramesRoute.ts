import type { FastifyInstance } from 'fastify';

import { DownloadFault, MediaFault } from '../media/mediaErrors';
import { analyzeFrames } from '../detection/analyzeFrames';
import { CutOuts } from '../detection/faceCropper';
import { Studio } from '../swaps/faceSwapper';
import type { World } from '../context';

import { spoilsAnswers } from '../failures/failedAnswers';
import { invalidAnswer } from '../http/routeConfig';
import { webAddress } from '../http/validation';

interface FramesBody {
	frame_urls?: string[];
	timestamps?: number[];
	expand_ratio?: number;
}

const body = {
	type: 'object',
	additionalProperties: false,
	properties: {
		frame_urls: { type: 'array', items: webAddress },
		timestamps: { type: 'array', items: { type: 'number', minimum: 0 } },
		expand_ratio: { type: 'number', minimum: 0, maximum: 1 },
	},
};

const DEFAULT_MARGIN = 0.3;

/** Analyze Frames (docs.akool.com, face-detection): the third envelope, `success` or `error`. */
export function addFrameAnalysisRoute(app: FastifyInstance, world: World): void {
	const { faults, files, pictures, videos, own } = world;
	const cutOuts = new CutOuts(files, pictures, () => own.public);

	app.post<{ Body: FramesBody }>(
		'/interface/detect-api/faceswap/analyze_frames',
		{ schema: { body }, config: { point: 'detect', envelope: 'frames' } },
		async (request, reply) => {
			const { frame_urls: urls = [], timestamps, expand_ratio } = request.body;
			const fail = (status: number, message: string) =>
				reply.code(status).send(invalidAnswer('frames', message).body);
			const fault = faults.take('detect', (order) => !spoilsAnswers(order));
			if (fault?.fault === 'detectError') return fail(fault.status ?? 500, fault.msg);
			if (urls.length === 0) return fail(400, 'frame_urls is required and must not be empty');
			if (timestamps && timestamps.length !== urls.length) {
				return fail(400, 'timestamps must have the same length as frame_urls');
			}
			const studio = new Studio(pictures, videos, own);
			try {
				const frames = await Promise.all(urls.map(async (url) => await studio.picture(url)));
				const seen = fault ? frames.map((frame) => ({ ...frame, faces: [] })) : frames;
				const times = timestamps ?? urls.map((_, i) => i);
				const persons = await analyzeFrames(seen, times, expand_ratio ?? DEFAULT_MARGIN, cutOuts);
				return { success: true, frame_count: urls.length, persons };
			} catch (error) {
				if (!(error instanceof MediaFault)) throw error;
				return error instanceof DownloadFault
					? fail(400, 'Failed to download image from URL')
					: fail(500, 'Failed to process frames');
			}
		},
	);
}
