import { type Answer, FAILED_IN_CODE, good, ID, useScriptedCrun } from './scriptedCrun';
import { swapStep } from './steps';

const crun = useScriptedCrun();

/** A code as Crun may answer it: in the body alone, in the body and as HTTP status, or as that alone. */
const waysOf = (code: number, more = {}): Array<[way: string, answer: Answer]> => {
	const body = { code, message: 'The words of Crun', data: null, ...more };
	return [
		['HTTP 200 with the code', { body }],
		['HTTP status and code', { status: code, body }],
		['HTTP status alone', { status: code, body: '<html>' }],
	];
};

/** Refusals: a headline, and what to do. */
const REFUSALS: Array<[code: number, title: string, advice: string]> = [
	[401, 'Crun does not accept this API key', 'Copy the API key again from crun.ai/user-api-key'],
	[402, 'You do not have enough Crun credits', 'Buy credits at crun.ai'],
	[403, 'Crun has disabled this API key', 'Make a new key at crun.ai/user-api-key'],
	[404, "Crun can't find what was requested", 'check the Base URL'],
	[422, 'Crun does not accept a value of this request', 'Check the addresses of the pictures'],
	[455, 'Crun is down for maintenance', 'Run this item again later'],
];

/** Of a page with HTTP 403 nobody knows whose it is. */
const FORBIDDEN_PAGE = { status: 403, body: '<html>' };
const waysToRefuse = (code: number) =>
	waysOf(code).slice(0, code === FORBIDDEN_PAGE.status ? 2 : 3);

describe.each(REFUSALS)('a submission is refused with %i', (code, title, advice) => {
	test.each(waysToRefuse(code))(
		'%s: it is sent once, and nothing is unclear',
		async (_way, answer) => {
			crun.answers.CreateTask = answer;
			const { error } = await crun.run(swapStep());
			expect(error?.message).toContain(title);
			expect(error?.description).toContain(advice);
			expect(`${error?.message} ${error?.description}`).not.toContain('unclear');
			expect(crun.requestsTo('CreateTask')).toHaveLength(1);
		},
	);

	test('Retry On Fail sends it again, since nothing was charged', async () => {
		crun.answers.CreateTask = [waysOf(code)[0][1], good({ task_id: ID })];
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
		const { json } = await crun.run(swapStep({}, {}, settings));
		expect(json).toMatchObject([{ id: ID, status: 'completed' }]);
		expect(crun.requestsTo('CreateTask')).toHaveLength(2);
	});
});

test('a page with HTTP 403 is a refusal, but does not say that the key is disabled', async () => {
	crun.answers.CreateTask = FORBIDDEN_PAGE;
	const { error } = await crun.run(swapStep());
	expect(error?.message).toBe('Something in front of Crun refused the request (HTTP 403)');
	expect(error?.description).toContain('check the API key and the Base URL');
	expect(`${error?.message} ${error?.description}`).not.toMatch(/unclear|disabled/);
	expect(crun.requestsTo('CreateTask')).toHaveLength(1);
});

describe('a feature that Crun has turned off', () => {
	const [inBody, both, alone] = waysOf(505);
	test.each([inBody, both])('%s: it is sent once', async (_way, answer) => {
		crun.answers.CreateTask = answer;
		const { error } = await crun.run(swapStep());
		expect(error?.message).toBe('Crun has turned this feature off');
		expect(error?.description).toContain('Crun\'s message: "The words of Crun".');
		expect(crun.requestsTo('CreateTask')).toHaveLength(1);
	});

	test('HTTP 505 alone means another thing, so it is unclear', async () => {
		[, crun.answers.CreateTask] = alone;
		const { error } = await crun.run(swapStep());
		expect(error?.message).toBe('It is unclear whether Crun accepted this job');
		expect(crun.requestsTo('CreateTask')).toHaveLength(1);
	});
});

describe.each([
	[500, 'Crun has a problem of its own'],
	[501, 'Crun could not generate the result'],
])('a submission gets %i', (code, title) => {
	test.each(waysOf(code))(
		'%s: it may have been charged, so it is sent once',
		async (way, answer) => {
			crun.answers.CreateTask = answer;
			const { error } = await crun.run(swapStep());
			expect(error?.message).toBe('It is unclear whether Crun accepted this job');
			expect(error?.description).toContain(
				way === 'HTTP status alone' ? `Crun's response can't be read (HTTP ${code})` : title,
			);
			expect(error?.description).toContain('check whether credits were charged');
			expect(crun.requestsTo('CreateTask')).toHaveLength(1);
		},
	);
});

describe('too many requests', () => {
	test.each(waysOf(429))('%s: it is sent again, as soon as Crun says', async (_way, answer) => {
		const busy = { ...answer, headers: { 'retry-after': '1' } };
		crun.answers.CreateTask = [busy, good({ task_id: ID })];
		const before = Date.now();
		const { json, error } = await crun.run(swapStep());
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ id: ID, status: 'completed' }]);
		expect(Date.now() - before).toBeGreaterThanOrEqual(990);
		expect(crun.requestsTo('CreateTask')).toHaveLength(2);
	});

	test('Retry-After may be a date', async () => {
		const date = new Date(Date.now() + 2000).toUTCString();
		const busy = { headers: { 'retry-after': date }, body: { code: 429, message: '' } };
		crun.answers.CreateTask = [busy, good({ task_id: ID })];
		expect((await crun.run(swapStep())).error).toBeUndefined();
		expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(date));
	});
});

test.each(
	waysOf(422, { errors: ['image_url is not a picture', 'new_face: field required'] }).slice(0, 2),
)(
	'what is wrong with a request (%s) is said with every error of the list',
	async (_way, answer) => {
		crun.answers.CreateTask = answer;
		const { error } = await crun.run(swapStep());
		const words = 'The words of Crun; image_url is not a picture; new_face: field required';
		expect(error?.message).toBe(`Crun does not accept a value of this request: ${words}`);
		expect(error?.description).toContain(words);
	},
);

test('a job whose record comes with code 501 has failed: it is not waited for any longer', async () => {
	crun.answers.TaskInfo = FAILED_IN_CODE;
	const { error } = await crun.run(swapStep({}, { maxWait: 0.05 }));
	expect(error?.message).toBe('Crun found no face in a picture of this job');
	expect(crun.requestsTo('TaskInfo')).toHaveLength(1);
});
