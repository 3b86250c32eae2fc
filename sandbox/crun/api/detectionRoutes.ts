import type { FastifyInstance } from 'fastify';

import { webAddress } from '../../http/validation';
import type { CrunContext } from '../context';
import type { FoundFaces } from '../detection/detection';
import { findFaces } from '../detection/findFaces';
import { toAnswer } from '../detection/toAnswer';
import { TaskFailure } from '../tasks/taskFailure';

import { refuse, success } from './envelope';

const body = {
	type: 'object',
	required: ['image_url'],
	additionalProperties: false,
	properties: { image_url: webAddress },
};
const query = {
	type: 'object',
	required: ['detect_task_id'],
	additionalProperties: false,
	properties: { detect_task_id: { type: 'string', minLength: 1 } },
};

/** Adds looking for faces in a picture, and what was found. */
export function addDetectionRoutes(app: FastifyInstance, context: CrunContext): void {
	const { detections, settings } = context;

	app.post<{ Body: { image_url: string } }>(
		'/api/v1/client/job/detect-face-image',
		{ schema: { body }, config: { point: 'detect' } },
		async ({ body: { image_url: url } }) => {
			const { taskId } = detections.create(url, detectionOf(url, context));
			return success({ detect_task_id: taskId });
		},
	);

	app.get<{ Querystring: { detect_task_id: string } }>(
		'/api/v1/client/job/detect-face-result',
		{ schema: { querystring: query }, config: { point: 'detection' } },
		async ({ query: { detect_task_id: id } }, reply) => {
			const detection = detections.find(id);
			if (!detection) return refuse(reply, { code: 404, message: 'Task not found' }, settings);
			return success(toAnswer(detection));
		},
	);
}

/** What finds the faces, or fails as ordered. */
function detectionOf(url: string, context: CrunContext): () => Promise<FoundFaces> {
	const { failures } = context;
	const failed = failures.take('detect', ['detectionFails']);
	const empty = !failed && failures.take('detect', ['noFaces']) !== undefined;
	return async () => {
		if (failed) throw new TaskFailure(failed.reason ?? 'face detection failed');
		const found = await findFaces(url, context);
		return empty ? { ...found, faces: [] } : found;
	};
}
