import { type Answer, DETECTION, good, ID, TWO_FACES, useScriptedCrun } from './scriptedCrun';
import { accountStep, detectStep, severalFacesStep, swapStep } from './steps';

const crun = useScriptedCrun();
const submitted = () => crun.requestsTo('CreateTask');

describe('an estimate in another form', () => {
	const limited = swapStep({}, { maximumCredits: 1 });

	test.each<[string, Answer, number]>([
		['a whole number', good({ credits: 2, estimated: false }), 2],
		['text', good({ credits: '1.5' }), 1.5],
		['the fields of the other route', good({ estimated_credits: 3, affordable: true }), 3],
		['the code as text', { body: { code: '200', data: { credits: 2 } } }, 2],
	])('%s counts', async (_form, answer, credits) => {
		crun.answers['estimate-credits'] = answer;
		const { error } = await crun.run(limited);
		expect(error?.message).toBe(
			`This run would cost ${credits} credits, more than the maximum of 1`,
		);
		expect(submitted()).toHaveLength(0);
	});

	test.each<[string, Answer]>([
		['null', good(null)],
		['negative credits', good({ credits: -1 })],
	])('%s is no price, so that nothing is submitted', async (_form, answer) => {
		crun.answers['estimate-credits'] = answer;
		const { error } = await crun.run(limited);
		expect(error?.message).toBe("Crun's response can't be read (HTTP 200)");
		expect(error?.description).toContain('This job was not submitted.');
		expect(submitted()).toHaveLength(0);
	});

	test('is a moment late: it is asked again', async () => {
		crun.answers['estimate-credits'] = [good(null), { body: { code: 500 } }, good({ credits: 1 })];
		expect((await crun.run(limited)).error).toBeUndefined();
		expect(submitted()).toHaveLength(1);
	});
});

describe('a balance in another form', () => {
	test.each([
		['12.5', 12.5],
		[0, 0],
		[-3, -3],
	])('%j is %d', async (balance, credits) => {
		crun.answers.balance = good({ balance });
		expect((await crun.run(accountStep())).json).toEqual([{ credits }]);
	});

	test.each([null, { balance: 'plenty' }])(
		'%j is none, so that nothing is submitted',
		async (data) => {
			crun.answers.balance = good(data);
			const { error } = await crun.run(swapStep({}, { minimumCredits: 1 }));
			expect(error?.message).toBe("Crun's response can't be read (HTTP 200)");
			expect(submitted()).toHaveLength(0);
		},
	);
});

describe('a detection in another form is the same', () => {
	const faces = DETECTION.result.faces;
	const withResult = (changes: object) =>
		good({ ...DETECTION, result: { ...DETECTION.result, ...changes } });

	test.each<[string, Answer]>([
		['succeed', good({ ...DETECTION, status: 'succeed' })],
		['success', good({ ...DETECTION, status: 'success' })],
		['SUCCEEDED', good({ ...DETECTION, status: 'SUCCEEDED' })],
		[
			'numbers as texts',
			withResult({ faces: faces.map(({ id, link }) => ({ id: `${id}`, link })) }),
		],
		['another status inside', withResult({ status: 'done' })],
		[
			'further fields',
			withResult({ boxes: [], faces: faces.map((face) => ({ ...face, box: [] })) }),
		],
	])('%s', async (_form, answer) => {
		crun.answers['detect-face-result'] = answer;
		const { json, error } = await crun.run(severalFacesStep(TWO_FACES));
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ id: ID, status: 'completed' }]);
		expect(submitted()).toMatchObject([
			{
				input: {
					detect_id: 'detect-9',
					faces: TWO_FACES.map(({ url: target }, face_id) => ({ face_id, target })),
				},
			},
		]);
	});

	test('a number as the ID of the detection, and of what it found', async () => {
		crun.answers['detect-face-image'] = good({ detect_task_id: 77 });
		crun.answers['detect-face-result'] = withResult({ id: 88 });
		const { error } = await crun.run(severalFacesStep(TWO_FACES));
		expect(error).toBeUndefined();
		expect(submitted()).toMatchObject([{ input: { detect_id: '88' } }]);
	});

	test.each<[string, Answer]>([
		['null', good(null)],
		['no status', good({ detect_task_id: 'd1' })],
		['no result', good({ ...DETECTION, result: null })],
		['no ID', withResult({ id: null })],
		['a face without a number', withResult({ faces: [...faces, { link: 'https://f.test/2' }] })],
		['a face without a picture', withResult({ faces: [...faces, { id: 2, link: null }] })],
	])('with %s for a moment, it is looked at again', async (_form, answer) => {
		crun.answers['detect-face-result'] = [answer, good(DETECTION)];
		const { error } = await crun.run(severalFacesStep(TWO_FACES));
		expect(error).toBeUndefined();
		expect(crun.requestsTo('detect-face-image')).toHaveLength(1);
		expect(submitted()).toHaveLength(1);
	});

	test.each([[[]], [null], [undefined]])('the faces %j are none', async (none) => {
		crun.answers['detect-face-result'] = withResult({ faces: none });
		const { error } = await crun.run(severalFacesStep(TWO_FACES));
		expect(error?.message).toBe("No face found in 'Target URL', but 2 are needed");
		expect(submitted()).toHaveLength(0);
		expect((await crun.run(detectStep())).json).toEqual([]);
	});

	test.each<[string, Answer]>([
		['null', good(null)],
		['no ID', good({})],
		['code 500', { body: { code: 500 } }],
		['half an answer', { body: '{"code":200,"data":{"det' }],
	])('one whose beginning is answered with %s is not begun twice', async (_form, answer) => {
		crun.answers['detect-face-image'] = answer;
		const { error } = await crun.run(severalFacesStep(TWO_FACES));
		expect(error?.message).toMatch(/can't be read|problem of its own/);
		expect(crun.requestsTo('detect-face-image')).toHaveLength(1);
		expect(submitted()).toHaveLength(0);
	});
});
