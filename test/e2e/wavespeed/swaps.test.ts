import type { IDataObject } from 'n8n-workflow';
import type { Step } from '../../support/buildWorkflow';
import { facesIn } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { testSwaps } from '../sisters/swaps.suite';
import { useWaveSpeed } from './useWaveSpeed';

const waveSpeed = useWaveSpeed();
const { nodes: types, n8n, sandbox, pair, swap, run } = waveSpeed;

const submissions = () => requestsTo(sandbox(), 'akool/image-face-swap');

testSwaps(waveSpeed, 400);

test('a job item has these fields, in this order', async () => {
	const { nodes } = await run([pair('amara', 'bjorn')], [swap()]);
	const [{ id, createdAt }] = sandbox().predictions.all();
	expect(Object.entries(nodes.Swap[0][0].json)).toEqual(
		Object.entries({
			status: 'completed',
			url: expect.stringMatching(/^http.*\.png$/),
			type: 'image',
			id,
			createdAt: new Date(createdAt).toISOString(),
			expiresAt: new Date(createdAt + 7 * 24 * 60 * 60 * 1000).toISOString(),
		}),
	);
});

test('a result inside the response (Base64) comes out as a file, and its text nowhere', async () => {
	const { nodes, data } = await run(
		[pair('amara', 'bjorn')],
		[swap({ options: { base64Output: true, pollInterval: 0.5 } })],
	);
	const [{ json, binary }] = nodes.Swap[0];
	expect(json).toMatchObject({ status: 'completed' });
	expect(json).not.toHaveProperty('url');
	const file = await n8n.downloadBinary(String(binary?.data.id));
	expect(await facesIn(sandbox(), file.data, 'bjorn', ['amara'])).toEqual(['amara']);
	expect(JSON.stringify(data)).not.toContain(file.data.toString('base64').slice(0, 200));
});

describe('money', () => {
	const swapFor = async (options: IDataObject) => {
		const rows = [pair('amara', 'bjorn'), pair('chen', 'dolores'), pair('emeka', 'fatima')];
		return await run(rows, [swap({ options: { pollInterval: 0.5, ...options } })]);
	};

	test('a price above the maximum is not paid, and the price of the same is asked once', async () => {
		const { error } = await swapFor({ maximumPrice: 0.1 });
		expect(error?.message).toContain('0.16');
		expect(submissions()).toEqual([]);
		const { nodes } = await swapFor({ maximumPrice: 0.16 });
		expect(nodes.Swap[0]).toHaveLength(3);
		expect(requestsTo(sandbox(), 'model/pricing')).toHaveLength(2);
	});

	test('below the minimum balance nothing is submitted', async () => {
		sandbox().balance = 5;
		const { error } = await swapFor({ minimumBalance: 6 });
		expect(error?.message).toMatch(/balance/i);
		expect(submissions()).toEqual([]);
	});

	test('WaveSpeed Account tells the balance and a price', async () => {
		const account = (name: string, parameters: IDataObject): Step => ({
			name,
			type: types.account,
			parameters,
		});
		const { nodes } = await run(
			[{}],
			[
				account('Balance', {}),
				account('Price', { operation: 'getPrice', numberOfFaces: 2, faceEnhance: true }),
			],
		);
		expect(nodes.Balance[0][0].json).toEqual({ balance: 100, currency: 'USD' });
		const asked = { numberOfFaces: 2, faceEnhance: true };
		expect(nodes.Price[0][0].json).toEqual({ price: 0.16, currency: 'USD', ...asked });
	});
});

describe('on the lowest level', () => {
	const bronze = useWaveSpeed({ level: 'bronze', queueMs: 0, processMs: 500 });
	const FACES = ['amara', 'bjorn', 'chen', 'dolores', 'emeka', 'fatima'];

	test('2 jobs a minute and 2 at a time: nothing is lost or paid twice', async () => {
		// The sandbox's minute takes a second.
		const minutes = setInterval(() => void bronze.sandbox().clock.advance(60_000), 1000);
		const rows = FACES.map((face, n) => bronze.pair(face, FACES[(n + 1) % FACES.length]));
		const { nodes } = await bronze.run(rows, [swap()]);
		clearInterval(minutes);
		expect(nodes.Swap[0].map(({ json }) => json.status)).toEqual(FACES.map(() => 'completed'));
		expect(bronze.sandbox().ledger).toHaveLength(FACES.length);
		const answers = requestsTo(bronze.sandbox(), 'akool/image-face-swap').map(
			({ answer }) => answer?.status,
		);
		expect(answers).toContain(429);
	});
});
