import type { FastifyInstance } from 'fastify';

import { FaceCropper } from '../../faces/faceCropper';
import { webAddress } from '../../http/validation';
import { DownloadError, MediaError } from '../../media/mediaErrors';
import { MediaLoader } from '../../media/mediaLoader';
import type { SandboxContext } from '../context';
import { analyzeFrames } from '../detection/analyzeFrames';
import { FACE_CROPS } from '../detection/faceCrops';

import { invalidRequestAnswer } from './errorFormats';

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

/** Adds Analyze Frames (docs.akool.com, face-detection). Its answers have `success` or `error`. */
export function addFrameAnalysisRoute(app: FastifyInstance, context: SandboxContext): void {
	const { failures, pictures, videos, host } = context;
	const cropper = new FaceCropper(context, pictures, FACE_CROPS);

	app.post<{ Body: FramesBody }>(
		'/interface/detect-api/faceswap/analyze_frames',
		{ schema: { body }, config: { point: 'detect', envelope: 'frames' } },
		async (request, reply) => {
			const { frame_urls: urls = [], timestamps, expand_ratio } = request.body;
			const fail = (status: number, message: string) =>
				reply.code(status).send(invalidRequestAnswer('frames', message).body);
			const failure = failures.take('detect', ['noFaces', 'detectError']);
			if (failure?.fault === 'detectError') return fail(failure.status ?? 500, failure.msg);
			if (urls.length === 0) return fail(400, 'frame_urls is required and must not be empty');
			if (timestamps && timestamps.length !== urls.length) {
				return fail(400, 'timestamps must have the same length as frame_urls');
			}
			const loader = new MediaLoader(pictures, videos, host);
			try {
				const frames = await Promise.all(urls.map(async (url) => await loader.picture(url)));
				const seen = failure ? frames.map((frame) => ({ ...frame, faces: [] })) : frames;
				const times = timestamps ?? urls.map((_, i) => i);
				const persons = await analyzeFrames(seen, times, expand_ratio ?? DEFAULT_MARGIN, cropper);
				return { success: true, frame_count: urls.length, persons };
			} catch (error) {
				if (!(error instanceof MediaError)) throw error;
				return error instanceof DownloadError
					? fail(400, 'Failed to download image from URL')
					: fail(500, 'Failed to process frames');
			}
		},
	);
}
