import { ApiError } from '../../../lib/core/errors';
import type { AkoolClient } from '../../../lib/akool-n8n/akoolClient';
import { FaceFinder } from '../../../lib/akool-n8n/faceFinder';
import { classifyError } from '../../../lib/jobs/classifyError';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { manySleepersClock } from '../jobs/manySleepersClock';

const TRIP_MS = 50;
const PICTURES = 60;

/** Looks for faces in pictures, all at once; tells when requests were sent, and how many at once. */
async function find(answer: (at: number) => object) {
	const clock = manySleepersClock();
	const sent: Array<{ at: number; inFlight: number }> = [];
	let inFlight = 0;
	const client = {
		limiter: new RateLimiter(clock, 60_000),
		classifyError,
		async request() {
			const at = clock.now();
			sent.push({ at, inFlight: ++inFlight });
			await clock.sleep(TRIP_MS);
			inFlight--;
			return answer(at);
		},
	} as unknown as AkoolClient;
	const faces = new FaceFinder(client, 20);
	const finding = Promise.allSettled(
		Array.from({ length: PICTURES }, async (_, index) => {
			const url = `https://example.com/${index}.jpg`;
			return await faces.largest({ url, field: 'Target', shown: url, type: 'image' });
		}),
	);
	await clock.run();
	await finding;
	const mostIn = (from: number, to = Infinity) =>
		Math.max(...sent.filter(({ at }) => at >= from && at < to).map((one) => one.inFlight));
	return { sent, mostIn };
}

const noFaces = { error_code: 0, error_msg: 'SUCCESS', faces_obj: {} };

test('faces are searched in five pictures at once at first, then in twice as many', async () => {
	const { mostIn } = await find(() => noFaces);
	expect([0, 50, 100].map((at) => mostIn(at, at + 50))).toEqual([5, 10, 20]);
});

test('when Akool fails, what is searched again is searched five at once', async () => {
	const { sent, mostIn } = await find((at) => {
		if (at < 120) return noFaces;
		throw new ApiError('Down', '', { kind: 'trouble', httpStatus: 503 });
	});
	expect(mostIn(0, 200)).toBe(20);
	expect(mostIn(210)).toBe(5);
	expect(sent.length).toBeGreaterThan(PICTURES);
});
