import { type Answer, good, ID, RECORD, useScriptedCrun } from './scriptedCrun';
import { resultStep, swapStep } from './steps';

const crun = useScriptedCrun();
const ACCEPTED = { code: 200, message: 'success', data: { task_id: ID } };
const RETRIES = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
const COMPLETED = { id: ID, status: 'completed', url: 'https://cdn.test/result.png' };

describe('a submission whose answer names the job in another form is sent once, and waited for', () => {
	const text = JSON.stringify(ACCEPTED);
	test.each<[string, Answer]>([
		['a byte order mark', { body: `\uFEFF${text}` }],
		['JSON as a web page', { headers: { 'content-type': 'text/html' }, body: text }],
		['JSON encoded twice', { body: JSON.stringify(text) }],
		['the code as text', { body: { ...ACCEPTED, code: '200' } }],
		['HTTP 201', { status: 201, body: ACCEPTED }],
		['the words of an error', { body: { ...ACCEPTED, message: 'error' } }],
		['a list of no errors', { body: { ...ACCEPTED, errors: [] } }],
		['the whole record', good(RECORD)],
		['a status that nobody knows', good({ task_id: ID, status: 'accepted' })],
		['empty fields', good({ task_id: ID, status: null, param: null, result: null, credits: null })],
	])('%s', async (_form, answer) => {
		crun.answers.CreateTask = answer;
		const { json, error } = await crun.run(swapStep());
		expect(error).toBeUndefined();
		expect(json).toMatchObject([COMPLETED]);
		expect(crun.requestsTo('CreateTask')).toHaveLength(1);
	});

	test('a number as the ID', async () => {
		crun.answers.CreateTask = good({ task_id: 123456789 });
		crun.answers.TaskInfo = good({ ...RECORD, task_id: 123456789 });
		const { json, error } = await crun.run(swapStep());
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ ...COMPLETED, id: '123456789' }]);
	});
});

describe('a submission whose answer leaves open whether there is a job is not sent again', () => {
	const named = `The response names the job ${ID}.`;
	test.each<[string, Answer, string?]>([
		['an empty body', { body: '' }],
		['HTTP 204', { status: 204, body: '' }],
		['a web page with HTTP 200', { body: '<html>Welcome</html>' }],
		['success with null as data', good(null)],
		['success without data', { body: { code: 200, message: 'success' } }],
		['success with empty data', good({})],
		['success with another name for the ID', good({ taskId: ID })],
		['success with the ID alone as data', good(ID)],
		['success with null as the ID', good({ task_id: null })],
		['a list', { body: [] }],
		['a job without a code', { body: { data: { task_id: ID } } }, named],
		['a job with null as the code', { body: { ...ACCEPTED, code: null } }, named],
		['a job with a code that nobody knows', { body: { ...ACCEPTED, code: 0 } }, named],
		['a job with HTTP 500', { status: 500, body: ACCEPTED }, named],
		['a job with HTTP 400', { status: 400, body: ACCEPTED }, named],
	])('%s', async (_form, answer, description = 'was not sent again') => {
		crun.answers.CreateTask = answer;
		const { error } = await crun.run(swapStep());
		expect(error?.message).toMatch(/^It is unclear whether Crun accepted this job/);
		expect(error?.description).toContain(description);
		expect(crun.requestsTo('CreateTask')).toHaveLength(1);
	});

	const refusals = [401, 402, 403, 404, 422, 429, 455, 500, 501, 505].flatMap((code) =>
		[200, code].map((status): [number, number] => [code, status]),
	);
	test.each(refusals)(
		'a refusal with code %i and HTTP %i that names a job',
		async (code, status) => {
			crun.answers.CreateTask = { status, body: { code, message: '', data: { task_id: ID } } };
			const { error } = await crun.run(swapStep({}, { maxWait: 0.05 }));
			expect(error?.message).toMatch(/^It is unclear whether Crun accepted this job/);
			expect(error?.description).toContain(named);
			expect(crun.requestsTo('CreateTask')).toHaveLength(1);
		},
	);

	test('nor with Retry On Fail', async () => {
		crun.answers.CreateTask = { body: { code: 402, message: '', data: { task_id: ID } } };
		const { error } = await crun.run(swapStep({}, {}, RETRIES));
		expect(error?.message).toMatch(/^It is unclear whether Crun accepted this job/);
		expect(crun.requestsTo('CreateTask')).toHaveLength(1);
	});
});

describe('a record in another form is the same job', () => {
	test.each<[string, Answer]>([
		['succeed', good({ ...RECORD, status: 'succeed' })],
		['succeeded', good({ ...RECORD, status: 'succeeded' })],
		['SUCCESS', good({ ...RECORD, status: 'SUCCESS' })],
		['the code as text', { body: { code: '200', data: RECORD } }],
		['an address instead of a list', good({ ...RECORD, result: { media_urls: COMPLETED.url } })],
		['dates as texts', good({ ...RECORD, create_at: '2026-01-01 00:00:00', complete_at: '' })],
		['no record of what was asked', good({ ...RECORD, param: null, model_version: null })],
		['what was asked as text', good({ ...RECORD, param: JSON.stringify(RECORD.param) })],
	])('%s', async (_form, answer) => {
		crun.answers.TaskInfo = answer;
		const { json, error } = await crun.run(swapStep());
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ ...COMPLETED, type: 'image', creditsCharged: 1.5 }]);
	});

	test.each([
		[2, 2],
		['2.5', 2.5],
		[0, 0],
	])('credits %j are %d', async (credits, creditsCharged) => {
		crun.answers.TaskInfo = good({ ...RECORD, credits });
		expect((await crun.run(swapStep())).json).toMatchObject([{ ...COMPLETED, creditsCharged }]);
	});

	test.each([null, undefined, 'free', {}])('credits %j are not known', async (credits) => {
		crun.answers.TaskInfo = good({ ...RECORD, credits });
		const { json } = await crun.run(swapStep());
		expect(json).toMatchObject([COMPLETED]);
		expect(json[0]).not.toHaveProperty('creditsCharged');
	});

	test.each([null, { media_urls: [null] }])(
		'a result %j of a job that is long completed is said to be missing',
		async (result) => {
			crun.answers.TaskInfo = good({ ...RECORD, result });
			const { json, error } = await crun.run(resultStep(), [{ id: ID }]);
			expect(error).toBeUndefined();
			expect(json).toMatchObject([
				{ id: ID, status: 'completed', resultMissing: expect.stringContaining('Crun') },
			]);
			expect(json[0]).not.toHaveProperty('url');
		},
	);

	test('a status that nobody knows is waited for, and the job named', async () => {
		crun.answers.TaskInfo = good({ ...RECORD, status: 'archived' });
		const { error } = await crun.run(swapStep({}, { maxWait: 0.01 }));
		expect(error?.message).toMatch(/^The job was not finished after 0\.6 seconds/);
		expect(error?.description).toContain(`Job ${ID} continues at Crun`);
		expect(crun.requestsTo('CreateTask')).toHaveLength(1);
	});

	test.each<[string, Answer]>([
		['data that is null', good(null)],
		['data that is empty', good({})],
		['no data', good(undefined)],
		['code 404', { body: { code: 404, message: 'not found', data: null } }],
		['HTTP 404 with its code', { status: 404, body: { code: 404 } }],
		['the record of another job', good({ ...RECORD, task_id: 'another' })],
	])('with %s at first, it is there in the end', async (_form, answer) => {
		crun.answers.TaskInfo = [answer, answer, good(RECORD)];
		const { json, error } = await crun.run(swapStep());
		expect(error).toBeUndefined();
		expect(json).toMatchObject([COMPLETED]);
		expect(crun.requestsTo('CreateTask')).toHaveLength(1);
	});
});
