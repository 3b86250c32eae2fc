import { WebhookVerificationError } from '../../../lib/core/errors';
import { readPredictionEvent } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/webhookEvent';
import vector from '../../vectors/wavespeed-callback.json';

const read = (body: unknown) => readPredictionEvent(Buffer.from(JSON.stringify(body)));

test('a call tells of a prediction as a read does', () => {
	expect(readPredictionEvent(Buffer.from(vector.rawBody))).toEqual({
		prediction: {
			id: vector.id,
			status: 'completed',
			type: 'image',
			outputs: [{ url: 'https://cdn.example.test/out.png', type: 'image' }],
			createdAt: '2025-10-09T08:53:20.000Z',
			expiresAt: '2025-10-16T08:53:20.000Z',
		},
		raw: JSON.parse(vector.rawBody),
		model: 'akool/image-face-swap',
	});
});

test('a failed prediction says why', () => {
	const { prediction } = read({ id: 'a', status: 'failed', error: '[1402] image not reachable' });
	expect(prediction).toMatchObject({
		status: 'failed',
		failureReason: '[1402] image not reachable',
		explanation: { errorReason: 'unreachable' },
	});
});

test('the envelope of other responses is no hindrance', () => {
	const body = { code: 200, message: 'success', data: { id: 'a', status: 'completed' } };
	expect(read(body).prediction).toMatchObject({ id: 'a', status: 'completed' });
});

test.each([
	['no prediction', {}],
	['an ID that leads elsewhere', { id: '../balance', status: 'completed' }],
	['an ID with a slash', { id: 'a/b' }],
	['a list', []],
	['a text', 'completed'],
	['nothing', null],
])('what names %s is malformed', (_name, body) => {
	expect(() => read(body)).toThrow(WebhookVerificationError);
	expect(() => read(body)).toThrow('This is not a callback from WaveSpeed');
});

test('a body that is not JSON is malformed', () => {
	expect(() => readPredictionEvent(Buffer.from('{"id":'))).toThrow('not a JSON object');
});
