import { useCalls } from './calls';

const { sandbox, submit, finish, trigger, suspended, call } = useCalls();
const UNKNOWN = '01234567-89ab-cdef-0123-456789abcdef';
/** What a stranger who knows the ID of a job can say of it. */
const FORGED = { param: undefined };
const RESULT = /^http:\/\/127\.0\.0\.1/;

afterEach(() => jest.restoreAllMocks());

describe('a call to the trigger', () => {
	test('about a job that is done starts the workflow, with what Crun says when asked', async () => {
		const id = await submit();
		await finish();
		const { json, reads } = await trigger()(call(id));
		expect(json).toMatchObject([
			{ id, status: 'completed', url: expect.stringMatching(RESULT), creditsCharged: 4 },
		]);
		expect(reads).toBe(1);
	});

	test('that is forged can say what it likes: the result and the status are those of Crun', async () => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'too dark' });
		const [failed, good] = [await submit(), await submit()];
		await finish();
		const lies = { ...FORGED, credits: 0, model_version: 'x', create_at: 'never' };
		expect((await trigger()(call(failed, lies))).json).toMatchObject([
			{ id: failed, status: 'failed', failureReason: 'too dark' },
		]);
		const { json } = await trigger()(call(good, { ...lies, status: 'failed' }));
		expect(json).toMatchObject([
			{ id: good, status: 'completed', url: expect.stringMatching(RESULT) },
		]);
		expect(JSON.stringify(json)).not.toContain('elsewhere');
	});

	test('about a job of nobody costs one read, and starts nothing', async () => {
		expect(await trigger()(call(UNKNOWN))).toMatchObject({
			status: 404,
			json: undefined,
			reads: 1,
		});
	});

	test.each([
		['nothing', ''],
		['an empty object', {}],
		['a list', []],
		['an ID that leads elsewhere', { task_id: '../account/balance', status: 'success' }],
		['an ID with a query', { task_id: 'a&task_id=b', status: 'success' }],
		['an ID of a thousand letters', { task_id: 'a'.repeat(1000), status: 'success' }],
	])('that says %s costs no read', async (_name, body) => {
		expect(await trigger()(body)).toMatchObject({ status: 400, json: undefined, reads: 0 });
		expect(sandbox().requests).toEqual([]);
	});

	test.each(['pending', 'running'])('that says %s costs no read', async (status) => {
		const id = await submit();
		expect(await trigger()(call(id, { status }))).toMatchObject({ json: undefined, reads: 0 });
	});

	test('that is forged, about a job that is not done yet, costs one read, and comes too early', async () => {
		const id = await submit();
		const start = trigger();
		expect(await start(call(id, FORGED))).toMatchObject({ status: 503, json: undefined, reads: 1 });
		await finish();
		expect((await start(call(id))).json).toMatchObject([{ id, status: 'completed' }]);
	});

	test('of Crun itself that comes a moment too early is looked at again', async () => {
		const id = await submit();
		await finish();
		sandbox().fail({ on: 'result', fault: 'staleRecord', times: 2 });
		const { json, reads } = await trigger()(call(id));
		expect(json).toMatchObject([{ id, status: 'completed', url: expect.stringMatching(RESULT) }]);
		expect(reads).toBe(3);
	});

	test('of Crun itself about a job that is done, but shown without its result, is looked at again', async () => {
		const id = await submit();
		await finish();
		sandbox().fail({ on: 'result', fault: 'noOutputs' });
		expect((await trigger()(call(id))).json).toMatchObject([
			{ id, status: 'completed', url: expect.stringMatching(RESULT) },
		]);
	});

	test('that comes again starts nothing more, whoever sends it', async () => {
		const id = await submit();
		await finish();
		const start = trigger();
		const first = await start(call(id));
		const meanwhile = await start(call(id));
		expect([first.json?.length, meanwhile.json, meanwhile.status]).toEqual([1, undefined, 503]);
		first.respondAsN8n(200);
		for (const body of [call(id), call(id, FORGED), call(id, { status: 'failed' })]) {
			const { status, json, reads } = await start(body);
			expect([status, json]).toEqual([200, undefined]);
			expect(reads).toBeLessThanOrEqual(1);
		}
	});

	test('that comes five times at once starts the workflow once', async () => {
		const id = await submit();
		await finish();
		const start = trigger();
		const calls = await Promise.all([1, 2, 3, 4, 5].map(async () => await start(call(id))));
		expect(calls.filter(({ json }) => json)).toHaveLength(1);
		expect(calls.map(({ status }) => status).filter((status) => status === 503)).toHaveLength(4);
	});

	test('while Crun refuses or can not be reached, starts nothing, and may come again', async () => {
		const id = await submit();
		await finish();
		const start = trigger();
		for (const code of [401, 403, 505]) {
			sandbox().fail({ on: 'result', fault: 'businessCode', code });
			expect(await start(call(id))).toMatchObject({ status: 503, json: undefined, reads: 1 });
		}
		expect((await start(call(id))).json).toHaveLength(1);
	});

	test('never costs credits', async () => {
		const id = await submit();
		await finish();
		for (const body of [call(id), call(id, FORGED), call(UNKNOWN)]) await trigger()(body);
		expect(sandbox().ledger).toHaveLength(1);
	});
});

describe('a call to a suspended Get Result', () => {
	test('about its job that is done goes on with what Crun says', async () => {
		const id = await submit();
		await finish();
		const { json, reads } = await suspended([id])(call(id));
		expect(json).toMatchObject([{ id, status: 'completed', url: expect.stringMatching(RESULT) }]);
		expect(reads).toBe(1);
	});

	test('that is forged can not say what the job is', async () => {
		const id = await submit();
		await finish();
		const { json } = await suspended([id])(call(id, { ...FORGED, status: 'failed' }));
		expect(json).toMatchObject([{ id, status: 'completed', url: expect.stringMatching(RESULT) }]);
	});

	test('about another job costs no read, and starts nothing', async () => {
		const [own, other] = [await submit(), await submit()];
		await finish();
		for (const id of [other, UNKNOWN]) {
			expect(await suspended([own])(call(id))).toMatchObject({ json: undefined, reads: 0 });
		}
	});

	test('that is rubbish costs no read', async () => {
		const id = await submit();
		for (const body of ['', {}, [], { task_id: '../x' }]) {
			expect(await suspended([id])(body)).toMatchObject({ status: 400, json: undefined, reads: 0 });
		}
	});

	test('that is forged, about its job that is not done yet, costs one read', async () => {
		const ids = [await submit(), await submit()];
		const { status, json, reads } = await suspended(ids)(call(ids[1], FORGED));
		expect([status, json, reads]).toEqual([503, undefined, 1]);
	});

	test('of Crun itself that comes a moment too early is looked at again', async () => {
		const id = await submit();
		await finish();
		sandbox().fail({ on: 'result', fault: 'staleRecord', times: 2 });
		const { json, reads } = await suspended([id])(call(id));
		expect(json).toMatchObject([{ id, status: 'completed' }]);
		expect(reads).toBe(3);
	});

	test('that comes again goes on once', async () => {
		const id = await submit();
		await finish();
		const resume = suspended([id]);
		const first = await resume(call(id));
		const meanwhile = await resume(call(id));
		expect([first.json?.length, meanwhile.json, meanwhile.status]).toEqual([1, undefined, 503]);
		first.respondAsN8n(200);
		for (const body of [call(id), call(id, FORGED)]) {
			const { status, json, reads } = await resume(body);
			expect([status, json]).toEqual([200, undefined]);
			expect(reads).toBeLessThanOrEqual(1);
		}
	});

	test('that comes five times at once goes on once', async () => {
		const id = await submit();
		await finish();
		const resume = suspended([id]);
		const calls = await Promise.all([1, 2, 3, 4, 5].map(async () => await resume(call(id))));
		expect(calls.filter(({ json }) => json)).toHaveLength(1);
	});
});
