import { type Face, accountStep, resultStep, severalFacesStep, swapStep } from './steps';
import { requestsTo, useSwaps } from './swaps';

const PRICES = { oneFace: 1.5, severalFaces: 2, furtherFace: 0.1 };
const { sandbox, url, pair, run, submitted } = useSwaps({ prices: PRICES });
const estimates = () => requestsTo(sandbox(), '/estimate-credits');
const charged = () => sandbox().ledger.map(({ amount }) => amount);
const rows = (count: number) => Array.from({ length: count }, () => pair('amara', 'bjorn'));
const face = (name: string): Face => ({ url: url(name) });
const CONTINUE = { onError: 'continueRegularOutput' as const };

describe("'Maximum Credits'", () => {
	test('holds for all jobs of the run together: above it none is submitted', async () => {
		const { error } = await run(swapStep({}, { maximumCredits: 4 }), rows(3));
		expect(error?.message).toContain(
			'The 3 jobs of this run would cost 4.5 credits, more than the maximum of 4',
		);
		expect(error?.description).toContain("raise 'Maximum Credits'");
		expect(error?.description).toContain('(reason: credits)');
		expect(submitted()).toEqual([]);
		expect(charged()).toEqual([]);
	});

	test('is not exceeded by what costs exactly that', async () => {
		const { json, error } = await run(swapStep({}, { maximumCredits: 4.5 }), rows(3));
		expect(error).toBeUndefined();
		expect(json.map(({ creditsCharged }) => creditsCharged)).toEqual([1.5, 1.5, 1.5]);
		expect(charged()).toEqual([1.5, 1.5, 1.5]);
	});

	test('asks once for swaps that cost the same, and again for others', async () => {
		const items = [...['duo', 'trio', 'duo'].map((name) => ({ target: url(name) }))];
		const { error } = await run(severalFacesStep([face('amara')], { maximumCredits: 6.4 }), items);
		expect(error).toBeUndefined();
		expect(estimates()).toHaveLength(2);
		const [{ body: asked }] = estimates();
		const [{ model, input }] = submitted();
		expect(asked).toMatchObject({ model, input: { image_url: input.image_url } });
		expect(charged().sort()).toEqual([2.1, 2.1, 2.2]);
	});

	test('counts every face that is found, and is kept to a tenth of a credit', async () => {
		const items = ['duo', 'trio', 'duo'].map((name) => ({ target: url(name) }));
		const { error } = await run(severalFacesStep([face('amara')], { maximumCredits: 6.3 }), items);
		expect(error?.message).toContain('cost 6.4 credits, more than the maximum of 6.3');
		expect(submitted()).toEqual([]);
	});

	test('does not count rows that can not be right', async () => {
		const items = [...rows(2), { source: 'nothing', target: 'nothing' }];
		const { json } = await run(swapStep({}, { maximumCredits: 3 }, CONTINUE), items);
		expect(json.map(({ status }) => status)).toEqual(['completed', 'completed', undefined]);
	});

	test('does not count what is paid already: a retry goes on with its jobs', async () => {
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
		const options = { maximumCredits: 3, maxWait: 0.001 };
		await run(swapStep({}, options, settings), rows(2));
		expect(charged()).toEqual([1.5, 1.5]);
		expect(estimates()).toHaveLength(1);
	});

	test('without it no price is asked', async () => {
		await run(swapStep({ waitForResult: false }), rows(2));
		expect(estimates()).toEqual([]);
	});

	test('while prices can not be read, nothing is submitted; for a moment, it waits', async () => {
		sandbox().fail({ on: 'estimate', fault: 'httpStatus', status: 503 });
		const limited = swapStep({ waitForResult: false }, { maximumCredits: 3 });
		expect((await run(limited, rows(2))).error).toBeUndefined();
		expect(charged()).toHaveLength(2);
		sandbox().fail({ on: 'estimate', fault: 'businessCode', code: 505, times: 9 });
		const { error } = await run(limited, rows(2));
		expect(error?.message).toContain('Crun has turned this feature off');
		expect(error?.description).toContain('This job was not submitted.');
		expect(charged()).toHaveLength(2);
	});
});

describe("'Minimum Credits'", () => {
	test('below it nothing is submitted, nor estimated', async () => {
		sandbox().balance = 4;
		const { error } = await run(swapStep({}, { minimumCredits: 5 }), rows(2));
		expect(error?.message).toContain('Your Crun balance is 4 credits, below the minimum of 5');
		expect(error?.description).toContain('Top up at crun.ai');
		expect(submitted()).toEqual([]);
	});

	test('the balance is read once a run, also as text', async () => {
		sandbox().balance = 5;
		sandbox().fail({ on: 'balance', fault: 'textBalance' });
		const { error } = await run(swapStep({}, { minimumCredits: 5 }), rows(3));
		expect(error).toBeUndefined();
		expect(requestsTo(sandbox(), '/balance')).toHaveLength(1);
	});

	test('both limits hold', async () => {
		sandbox().balance = 50;
		const both = { minimumCredits: 40, maximumCredits: 1 };
		expect((await run(swapStep({}, both))).error?.message).toContain('more than the maximum of 1');
		const other = { minimumCredits: 60, maximumCredits: 10 };
		expect((await run(swapStep({}, other))).error?.message).toContain('below the minimum of 60');
		expect(charged()).toEqual([]);
	});
});

describe('what is charged', () => {
	test('too few credits are said in words, and why the item failed', async () => {
		sandbox().balance = 2;
		const { json } = await run(swapStep({}, { parallel: 1 }, CONTINUE), rows(2));
		expect(json[0]).toMatchObject({ status: 'completed', creditsCharged: 1.5 });
		expect(json[1].error).toContain('You do not have enough Crun credits');
		expect(json[1].message).toContain('Buy credits at crun.ai');
		expect(json[1].message).toContain('(reason: credits)');
		expect(charged()).toEqual([1.5]);
	});

	test('credits of a job that goes on are only reserved, so they are not put out', async () => {
		const { json } = await run(swapStep({ waitForResult: false }));
		expect(json[0]).not.toHaveProperty('creditsCharged');
		await sandbox().clock.advance(5000);
		const done = await run(resultStep(), json);
		expect(done.json).toMatchObject([{ status: 'completed', creditsCharged: 1.5 }]);
	});

	test('a failed job says what it cost', async () => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', reason: 'too dark' });
		const { error } = await run(swapStep());
		expect(error?.message).toContain('too dark');
		expect(error?.description).toContain('Crun charged nothing for it.');
	});
});

describe('Crun Account', () => {
	test('reads the balance once for all items', async () => {
		sandbox().balance = 12.5;
		const { json } = await run(accountStep(), [{}, {}, {}]);
		expect(json).toEqual(Array(3).fill({ credits: 12.5 }));
		expect(requestsTo(sandbox(), '/balance')).toHaveLength(1);
	});

	test.each([
		[{ swap: 'swapFace' }, 1.5],
		[{ swap: 'swapSeveralFaces', numberOfFaces: 1 }, 2],
		[{ swap: 'swapSeveralFaces', numberOfFaces: '3' }, 2.2],
	])('estimates %j without submitting anything', async (swap, credits) => {
		const { json, error } = await run(accountStep({ operation: 'estimateCredits', ...swap }), [{}]);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ credits, isExact: true }]);
		expect(submitted()).toEqual([]);
		expect(charged()).toEqual([]);
	});
});
