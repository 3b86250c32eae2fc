import type { FastifyInstance, FastifyReply } from 'fastify';

import type { NoFacesAnswer } from '../failures/forcedFailures';
import { DownloadFault, MediaFault, UnreadableFault } from '../media/mediaErrors';
import { CutOuts } from '../detection/faceCropper';
import { detectFaces } from '../detection/detectFaces';
import { isVideo, Studio, type Media } from '../swaps/faceSwapper';
import type { World } from '../context';

import { spoilsAnswers } from '../failures/failedAnswers';
import { invalidAnswer } from '../http/routeConfig';
import { isWebAddress } from '../http/validation';

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

/** What clients got for anything that is no picture: Akool's own Python speaking. */
const UNREADABLE = "'NoneType' object has no attribute 'shape'";
const NOBODY = 'No faces detected';

/** Face Detect (docs.akool.com, face-detection). Its envelope differs from all others. */
export function addDetectRoute(app: FastifyInstance, world: World): void {
	const { faults, settings } = world;
	const cutOuts = new CutOuts(world.files, world.pictures, () => world.own.public);

	app.post<{ Body: DetectBody }>(
		'/interface/detect-api/detect_faces',
		{ schema: { body }, config: { point: 'detect', envelope: 'detect' } },
		async (request, reply) => {
			const wanted = request.body;
			const fault = faults.take('detect', (order) => !spoilsAnswers(order));
			if (fault?.fault === 'detectError') return fail(reply, fault.status ?? 500, fault.msg);
			const media = await mediaOf(wanted, world).catch((error: unknown) => {
				if (error instanceof DetectFault) return error;
				throw error;
			});
			if (media instanceof DetectFault) return fail(reply, media.status, media.message);
			const found = await detectFaces(fault?.fault === 'noFaces' ? withoutFaces(media) : media, {
				numFrames: wanted.num_frames ?? 5,
				singleFace: wanted.single_face ?? false,
				cutOuts: wanted.return_face_url ? cutOuts : undefined,
			});
			const nobody = Object.values(found).every(({ region }) => region.length === 0);
			const way = (fault?.fault === 'noFaces' && fault.as) || settings.noFaces;
			if (nobody && way !== 'empty') return fail(reply, NOBODY_STATUS[way], NOBODY);
			return { error_code: 0, error_msg: 'SUCCESS', faces_obj: found };
		},
	);
}

const NOBODY_STATUS: Record<Exclude<NoFacesAnswer, 'empty'>, number> = {
	error200: 200,
	error400: 400,
};

class DetectFault extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

function fail(reply: FastifyReply, status: number, message: string) {
	return reply.code(status).send(invalidAnswer('detect', message).body);
}

async function mediaOf({ url, img }: DetectBody, world: World): Promise<Media> {
	if (!url && !img) throw new DetectFault(400, "Either 'url' or 'img' parameter must be provided");
	if (url && !isWebAddress(url)) throw new DetectFault(400, 'Invalid URL format');
	// Only an address can lead to a video.
	if (url) return await mediaAt(url, world);
	return await world.pictures.look(decode(String(img))).catch(() => {
		throw new DetectFault(500, UNREADABLE);
	});
}

async function mediaAt(url: string, { pictures, videos, own }: World): Promise<Media> {
	try {
		return await new Studio(pictures, videos, own).media(url);
	} catch (error) {
		if (!(error instanceof MediaFault)) throw error;
		if (error instanceof DownloadFault) {
			throw new DetectFault(400, 'Failed to download media from URL');
		}
		const unreadable = error instanceof UnreadableFault;
		throw new DetectFault(500, unreadable ? UNREADABLE : 'Failed to process media');
	}
}

function decode(img: string): Buffer {
	const base64 = img.replace(/^data:image\/[\w.+-]+;base64,/, '');
	const bytes = Buffer.from(base64, 'base64');
	// Node reads over what isn't base64, so it is turned back and compared. A pattern won't do:
	// in a process of some age it can end in a stack overflow after some millions of characters.
	if (bytes.toString('base64') !== base64) throw new DetectFault(500, UNREADABLE);
	return bytes;
}

function withoutFaces(media: Media): Media {
	if (!isVideo(media)) return { ...media, faces: [] };
	return { ...media, frames: media.frames.map((frame) => ({ ...frame, faces: [] })) };
}
