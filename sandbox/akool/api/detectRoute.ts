import type { FastifyInstance, FastifyReply } from 'fastify';

import { FaceCropper } from '../../faces/faceCropper';
import { isWebAddress } from '../../http/validation';
import { isVideo, type Media } from '../../media/media';
import { DownloadError, MediaError, UnreadableMediaError } from '../../media/mediaErrors';
import { MediaLoader } from '../../media/mediaLoader';
import type { SandboxContext } from '../context';
import { detectFaces } from '../detection/detectFaces';
import { FACE_CROPS } from '../detection/faceCrops';
import type { NoFacesAnswer } from '../failures/forcedFailures';

import { invalidRequestAnswer } from './errorFormats';

interface DetectBody {
	url?: string;
	img?: string;
	num_frames?: number;
	return_face_url?: boolean;
	single_face?: boolean;
}

const body = {
	type: 'object',
	additionalProperties: false,
	properties: {
		url: { type: 'string' },
		img: { type: 'string' },
		num_frames: { type: 'integer', minimum: 1, maximum: 100 },
		return_face_url: { type: 'boolean' },
		single_face: { type: 'boolean' },
	},
};

/** Akool's answer to anything that isn't a picture: a message of its Python code. */
const UNREADABLE = "'NoneType' object has no attribute 'shape'";
const NO_FACES_MESSAGE = 'No faces detected';

/** Adds Face Detect (docs.akool.com, face-detection). Its answers have a format of their own. */
export function addDetectRoute(app: FastifyInstance, context: SandboxContext): void {
	const { failures, settings } = context;
	const cropper = new FaceCropper(context, context.pictures, FACE_CROPS);

	app.post<{ Body: DetectBody }>(
		'/interface/detect-api/detect_faces',
		{ schema: { body }, config: { point: 'detect', envelope: 'detect' } },
		async (request, reply) => {
			const wanted = request.body;
			const failure = failures.take('detect', ['noFaces', 'detectError']);
			if (failure?.fault === 'detectError') return fail(reply, failure.status ?? 500, failure.msg);
			const media = await loadMedia(wanted, context).catch((error: unknown) => {
				if (error instanceof DetectError) return error;
				throw error;
			});
			if (media instanceof DetectError) return fail(reply, media.status, media.message);
			const found = await detectFaces(failure?.fault === 'noFaces' ? withoutFaces(media) : media, {
				numFrames: wanted.num_frames ?? 5,
				singleFace: wanted.single_face ?? false,
				cropper: wanted.return_face_url ? cropper : undefined,
			});
			const noFaces = Object.values(found).every(({ region }) => region.length === 0);
			const way = (failure?.fault === 'noFaces' && failure.as) || settings.noFaces;
			if (noFaces && way !== 'empty') return fail(reply, NO_FACES_STATUS[way], NO_FACES_MESSAGE);
			return { error_code: 0, error_msg: 'SUCCESS', faces_obj: found };
		},
	);
}

const NO_FACES_STATUS: Record<Exclude<NoFacesAnswer, 'empty'>, number> = {
	error200: 200,
	error400: 400,
};

/** A refusal with its HTTP status. */
class DetectError extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

function fail(reply: FastifyReply, status: number, message: string) {
	return reply.code(status).send(invalidRequestAnswer('detect', message).body);
}

async function loadMedia({ url, img }: DetectBody, context: SandboxContext): Promise<Media> {
	if (!url && !img) throw new DetectError(400, "Either 'url' or 'img' parameter must be provided");
	if (url && !isWebAddress(url)) throw new DetectError(400, 'Invalid URL format');
	// Only a URL can lead to a video.
	if (url) return await loadMediaFrom(url, context);
	return await context.pictures.read(decode(String(img))).catch(() => {
		throw new DetectError(500, UNREADABLE);
	});
}

async function loadMediaFrom(
	url: string,
	{ pictures, videos, host }: SandboxContext,
): Promise<Media> {
	try {
		return await new MediaLoader(pictures, videos, host).media(url);
	} catch (error) {
		if (!(error instanceof MediaError)) throw error;
		if (error instanceof DownloadError) {
			throw new DetectError(400, 'Failed to download media from URL');
		}
		const unreadable = error instanceof UnreadableMediaError;
		throw new DetectError(500, unreadable ? UNREADABLE : 'Failed to process media');
	}
}

function decode(img: string): Buffer {
	const base64 = img.replace(/^data:image\/[\w.+-]+;base64,/, '');
	const bytes = Buffer.from(base64, 'base64');
	// Node ignores what isn't base64, so the bytes are encoded again and compared. A regular
	// expression can overflow the stack on millions of characters once a process has run for long.
	if (bytes.toString('base64') !== base64) throw new DetectError(500, UNREADABLE);
	return bytes;
}

function withoutFaces(media: Media): Media {
	if (!isVideo(media)) return { ...media, faces: [] };
	return { ...media, frames: media.frames.map((frame) => ({ ...frame, faces: [] })) };
}
