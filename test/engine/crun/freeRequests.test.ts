import type { NodeUnderTest } from '../../support/engineWorkflow';
import { ID, TWO_FACES, useScriptedCrun } from './scriptedCrun';
import { accountStep, resultStep, severalFacesStep, swapStep } from './steps';

const crun = useScriptedCrun();
const refusal = (code: number) => ({ body: { code, message: 'The words of Crun', data: null } });

const TITLES: Record<number, string> = {
	401: 'Crun does not accept this API key',
	402: 'You do not have enough Crun credits',
	403: 'Crun has disabled this API key',
	422: 'Crun does not accept a value of this request',
	505: 'Crun has turned this feature off',
};

describe('a refusal of what is free', () => {
	const steps: Array<[name: string, endpoint: keyof typeof crun.answers, step: NodeUnderTest]> = [
		['the balance', 'balance', swapStep({}, { minimumCredits: 1 })],
		['an estimate', 'estimate-credits', swapStep({}, { maximumCredits: 5 })],
		['a detection', 'detect-face-image', severalFacesStep(TWO_FACES)],
		['the faces', 'detect-face-result', severalFacesStep(TWO_FACES)],
		['the balance of Crun Account', 'balance', accountStep()],
	];

	describe.each(steps)('%s', (_name, endpoint, step) => {
		test.each(Object.keys(TITLES).map(Number))('with code %i submits nothing', async (code) => {
			crun.answers[endpoint] = refusal(code);
			const { error } = await crun.run(step);
			expect(error?.message).toContain(TITLES[code]);
			expect(crun.requestsTo('CreateTask')).toHaveLength(0);
			expect(crun.requestsTo(endpoint)).toHaveLength(1);
		});
	});

	test.each([401, 403, 505])('a result with code %i is an error', async (code) => {
		crun.answers.TaskInfo = refusal(code);
		const { error } = await crun.run(resultStep(), [{ id: ID }]);
		expect(error?.message).toBe(TITLES[code]);
		expect(crun.requestsTo('TaskInfo')).toHaveLength(1);
	});

	test.each([401, 403])('a paid job whose result is refused with %i is named', async (code) => {
		crun.answers.TaskInfo = refusal(code);
		const { error } = await crun.run(swapStep());
		expect(error?.description).toContain(ID);
		expect(crun.requestsTo('CreateTask')).toHaveLength(1);
	});
});
