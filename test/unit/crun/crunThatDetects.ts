import { classifyError } from '../../../lib/jobs/classifyError';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import {
	errorOfRead,
	readApiResponse,
} from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/apiResponse';
import type { CrunClient } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun-n8n/crunClient';
import { virtualClock } from '../../support/virtualClock';

/** A picture with faces. */
export const PICTURE = { url: 'https://example.com/group.jpg', field: 'Target URL' };
/** In ms. */
export const MINUTE = 60_000;
/** The body of a good response. */
export const good = (data: object) => ({ code: 200, message: 'success', data });
/** A face as Crun lists it. */
export const face = (id: number) => ({ id, link: `https://faces.example/${id}.png` });

/** A body of Crun's, with which the result of a detection is answered. */
export type Answer = object;

/** Crun with a detection that is answered so, one after the other; the last answer stays. */
export function crun(answers: Answer[], begun: Answer = good({ detect_task_id: 'd1' })) {
	const clock = virtualClock();
	const reads: number[] = [];
	let detections = 0;
	const respond = (body: object) => readApiResponse({ status: 200, headers: {}, body }, 0);
	const client: CrunClient = {
		baseUrl: 'https://api.crun.ai',
		limiter: new RateLimiter(clock, MINUTE),
		classifyError,
		async submit() {
			detections++;
			return respond(begun);
		},
		async read() {
			reads.push(clock.monotonicNow());
			try {
				return respond(answers[Math.min(reads.length, answers.length) - 1]);
			} catch (error) {
				throw errorOfRead(error);
			}
		},
	};
	return { client, clock, reads, detections: () => detections };
}

/** A detection that is not finished. */
export const waiting = good({ status: 'processing', result: null });
/** A detection that found three faces, listed in an order of their own. */
export const found = (id: string) =>
	good({ status: 'succeeded', result: { id, faces: [face(2), face(0), face(1)] } });
