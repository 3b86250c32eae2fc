import { definedOnly } from '../../../lib/core/coerce';
import {
	readCallbackHint,
	showsRequest,
} from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/callbackHint';
import { redactTask } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/redactTask';
import { readTask } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/task';
import { readTaskIds } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/taskId';

const RECORD = {
	task_id: 'task_12345678',
	provider: 'crun',
	model_version: 'v1',
	status: 'success',
	param: {
		model: 'image-face-swap',
		input: { image_url: 'https://example.com/a.jpg' },
		callback_url:
			'https://n8n.example.com/webhook-waiting/9?signature=0123456789abcdef0123456789abcdef',
	},
	create_at: 1767225600,
	complete_at: 1767225612,
	duration_s: 12,
	credits: 1.5,
	source: 'api',
	result: {
		media_urls: ['https://files.crun.ai/results/a.png?sig=0123456789abcdef0123456789abcdef'],
	},
};
const task = (changes: object) => readTask(definedOnly({ ...RECORD, ...changes }));

describe('a task', () => {
	test('is read as Crun returns it', () => {
		expect(readTask(RECORD)).toEqual({
			id: 'task_12345678',
			status: 'completed',
			type: 'image',
			outputs: [{ url: RECORD.result.media_urls[0], type: 'image' }],
			createdAt: '2026-01-01T00:00:00.000Z',
			creditsCharged: 1.5,
		});
	});

	test.each([
		['pending', 'queued'],
		['running', 'processing'],
		['success', 'completed'],
		['failed', 'failed'],
		// The success of a detection is spelled in two other ways.
		['succeeded', 'completed'],
		['succeed', 'completed'],
		['Success', 'completed'],
		['completed', 'completed'],
		// Other services with the same codes say so.
		['fail', 'failed'],
		['failure', 'failed'],
		['paused', 'unknown'],
		['', 'unknown'],
	])('status %s is %s', (status, meant) => expect(task({ status })?.status).toBe(meant));

	test.each(['pending', 'running', 'paused'])(
		'credits of one that is %s are only reserved',
		(status) => expect(task({ status })).not.toHaveProperty('creditsCharged'),
	);

	test('one without a result address has none', () => {
		for (const result of [null, {}, { media_urls: [] }, { media_urls: ['no address'] }]) {
			expect(task({ result })?.outputs).toEqual([]);
		}
	});

	test.each<[form: string, result: unknown]>([
		['a text', { media_urls: 'https://a.example/1.png' }],
		['objects', { media_urls: [{ url: 'https://a.example/1.png', type: 'image' }] }],
		['the field that some models have', { media_info: [{ url: 'https://a.example/1.png' }] }],
		['JSON as text', { media_urls: '["https://a.example/1.png"]' }],
		['a result that is JSON as text', '{"media_urls":["https://a.example/1.png"]}'],
	])('a result address is found in %s', (_form, result) => {
		expect(task({ result })?.outputs).toEqual([{ url: 'https://a.example/1.png', type: 'image' }]);
	});

	test('several results are several outputs', () => {
		const urls = ['https://a.example/1.png', 'https://a.example/2.mp4'];
		expect(task({ result: { media_urls: urls } })?.outputs).toEqual([
			{ url: urls[0], type: 'image' },
			{ url: urls[1], type: 'video' },
		]);
	});

	test('results of one that is not finished do not count', () => {
		expect(task({ status: 'running' })?.outputs).toEqual([]);
	});

	test.each<[name: string, changes: object, reason: string | undefined]>([
		['in the result', { result: { code: 7, message: 'No face detected' } }, 'No face detected'],
		['as the result', { result: 'No face detected' }, 'No face detected'],
		['beside an empty result', { result: null, message: 'No face detected' }, 'No face detected'],
		['nowhere', { result: null }, undefined],
	])('why one failed stands %s', (_name, changes, reason) => {
		const failed = task({ status: 'failed', ...changes });
		expect(failed?.failureReason).toBe(reason);
		expect(failed?.explanation?.errorReason).toBe(reason ? 'noFace' : 'other');
		expect(failed?.explanation?.advice).toContain('Crun charged 1.5 credits for it.');
	});

	test.each([
		[0, 'Crun charged nothing for it. Use'],
		[1.5, 'Crun charged 1.5 credits for it. Use'],
		[undefined, 'Use'],
	])('one that failed for %s credits says so before the advice', (credits, words) => {
		const failed = task({ status: 'failed', credits, result: 'No face detected' });
		expect(failed?.explanation?.advice).toMatch(new RegExp(`^${words}`));
	});

	test('the type of a result of another model is not known', () => {
		const param = { model: 'some-video-model' };
		expect(task({ param, status: 'running' })).not.toHaveProperty('type');
	});

	test.each([null, 'text', [], {}, { task_id: '' }, { id: 'a' }])('%j is none', (raw) =>
		expect(readTask(raw)).toBeUndefined(),
	);

	test("Crun's record keeps the addresses of its results, and no secret of others", () => {
		const text = JSON.stringify(redactTask(RECORD));
		expect(text).toContain(RECORD.result.media_urls[0]);
		expect(text).not.toContain('signature=0123');
	});

	test("Crun's record does not show where Crun calls: who knows a trigger's address can call it", () => {
		const callback_url =
			'https://n8n.example.com/webhook/3f1c2b7a-0c54-4f0e-9a51-0d8c8f5b6a11/crun';
		const record = { ...RECORD, param: { ...RECORD.param, callback_url } };
		expect(redactTask(record)).toMatchObject({
			param: { callback_url: '[hidden]', input: RECORD.param.input },
		});
		expect(redactTask({ ...RECORD, param: undefined })).not.toHaveProperty('param');
	});
});

describe('a call', () => {
	const malformed = expect.objectContaining({ reason: 'malformed' });

	test('names a task and its status', () => {
		expect(readCallbackHint(RECORD)).toMatchObject({ id: 'task_12345678', status: 'completed' });
	});

	test('shows what was asked for, or does not', () => {
		const record = redactTask(RECORD);
		const shown = (call: object) => showsRequest(readCallbackHint(call), record);
		expect(shown(RECORD)).toBe(true);
		expect(shown({ ...RECORD, status: 'failed', param: { input: RECORD.param.input } })).toBe(true);
		expect(shown({ task_id: RECORD.task_id, status: 'success' })).toBe(false);
		const input = { image_url: 'https://example.com/guess.jpg' };
		expect(shown({ ...RECORD, param: { ...RECORD.param, input } })).toBe(false);
	});

	test('shows nothing if Crun does not show it either', () => {
		const call = readCallbackHint({ task_id: 'a' });
		expect(showsRequest(call, { task_id: 'a' })).toBe(false);
		expect(showsRequest(call)).toBe(false);
	});

	test('may have an envelope, or be text', () => {
		const hint = { id: 'task_12345678', status: 'completed' };
		expect(readCallbackHint({ code: 200, data: RECORD })).toMatchObject(hint);
		expect(readCallbackHint(JSON.stringify(RECORD))).toMatchObject(hint);
	});

	test.each([
		undefined,
		'',
		'text',
		[],
		{},
		{ data: 'text' },
		{ task_id: '../account/balance' },
		{ task_id: 'a&b=c' },
		{ task_id: 'a'.repeat(101) },
		{ task_id: { id: 'a' } },
	])('%j is none', (body) => {
		let thrown: unknown;
		try {
			readCallbackHint(body);
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toEqual(malformed);
	});
});

test('IDs of both documented forms can be given', () => {
	const ids = ['task_12345678', '0f9a3c52-7d1e-4b60-8a2f-5c6d7e8f9a0b'];
	expect(readTaskIds(ids.join(', '), 'Result IDs')).toEqual(ids);
	expect(() => readTaskIds('task_1/../..', 'Result IDs')).toThrow('is not an ID');
	expect(() => readTaskIds('task_1?x=1', 'Result IDs')).toThrow('is not an ID');
});
