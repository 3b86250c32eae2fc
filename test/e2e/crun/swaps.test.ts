import type { IDataObject } from 'n8n-workflow';
import { until } from '../../../n8n-host/until';
import type { Step } from '../../support/buildWorkflow';
import { requestsTo } from '../../support/sandbox';
import { testSwaps } from '../sisters/swaps.suite';
import { useCrun } from './useCrun';

const crun = useCrun();
const { nodes: types, sandbox, pair, swap, run } = crun;

const submissions = () => requestsTo(sandbox(), 'CreateTask');

testSwaps(crun, 422);

test('a job item has these fields, in this order', async () => {
	const { nodes } = await run([pair('amara', 'bjorn')], [swap()]);
	const [{ id, createdAt }] = sandbox().tasks.all();
	expect(Object.entries(nodes.Swap[0][0].json)).toEqual(
		Object.entries({
			status: 'completed',
			url: expect.stringMatching(/^http.*\.png$/),
			type: 'image',
			id,
			// Crun tells it in whole seconds.
			createdAt: new Date(createdAt - (createdAt % 1000)).toISOString(),
			creditsCharged: 4,
		}),
	);
});

describe('credits', () => {
	const swapFor = async (options: IDataObject) => {
		const rows = [pair('amara', 'bjorn'), pair('chen', 'dolores'), pair('emeka', 'fatima')];
		return await run(rows, [swap({ options: { pollInterval: 0.5, ...options } })]);
	};

	test('a run that would cost more than the maximum submits nothing, and the price is asked once', async () => {
		const { error } = await swapFor({ maximumCredits: 11 });
		expect(error?.message).toContain('12');
		expect(submissions()).toEqual([]);
		const { nodes } = await swapFor({ maximumCredits: 12 });
		expect(nodes.Swap[0]).toHaveLength(3);
		expect(requestsTo(sandbox(), 'estimate-credits')).toHaveLength(2);
	});

	test('below the minimum nothing is submitted', async () => {
		sandbox().balance = 5;
		const { error } = await swapFor({ minimumCredits: 6 });
		expect(error?.message).toMatch(/credits/i);
		expect(submissions()).toEqual([]);
	});

	test('Crun Account tells what is left, and what a swap would cost', async () => {
		const account = (name: string, parameters: IDataObject): Step => ({
			name,
			type: types.account,
			parameters,
		});
		const several = { operation: 'estimateCredits', swap: 'swapSeveralFaces', numberOfFaces: 3 };
		const { nodes } = await run([{}], [account('Left', {}), account('Price', several)]);
		expect(nodes.Left[0][0].json).toEqual({ credits: 100 });
		expect(nodes.Price[0][0].json).toEqual({ credits: 6, isExact: true });
	});
});

describe('with 10 requests a minute', () => {
	const limited = useCrun({
		...{ requestsPerWindow: 10, rateWindowMs: 60_000, queueMs: 0 },
		// It would be in the sandbox's seconds.
		retryAfterAs: 'missing',
	});
	const FACES = ['amara', 'bjorn', 'chen', 'dolores', 'emeka', 'fatima'];

	test('nothing is lost or paid twice', async () => {
		const rows = [...FACES, ...FACES].map((face, n) =>
			limited.pair(face, FACES[(n + 1) % FACES.length]),
		);
		const running = limited.run(rows, [limited.swap()]);
		const isLimited = () => limited.sandbox().requests.some(({ answer }) => answer?.code === 429);
		await until(isLimited);
		// From now on the sandbox's minute takes a second.
		const minutes = setInterval(() => void limited.sandbox().clock.advance(60_000), 1000);
		const { nodes } = await running;
		clearInterval(minutes);
		expect(nodes.Swap[0].map(({ json }) => json.status)).toEqual(rows.map(() => 'completed'));
		expect(limited.sandbox().ledger).toHaveLength(rows.length);
	});
});
