import type { IDataObject } from 'n8n-workflow';
import { WAVESPEED_NODES, workflowOf, type Step } from '../../support/buildWorkflow';
import { expectSwapped, facesIn } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { fileSwapStep, withFiles } from '../files/fileWorkflows';
import { useWaveSpeed, waveSpeedSwap } from './useWaveSpeed';

const { n8n, sandbox, credential, pair, start, run, runToEnd } = useWaveSpeed();

const onError = 'continueRegularOutput';
const submissions = () => requestsTo(sandbox(), 'akool/image-face-swap');

test('rows keep their columns beside the result and get their files, a bad one says why', async () => {
	const rows = [
		{ ...pair('amara', 'bjorn'), name: 'Anna', status: 'new' },
		{ ...pair('chen', 'dolores'), target: sandbox().odd('404'), name: 'Ben' },
		{ ...pair('emeka', 'fatima'), name: 'Carla', note: { tags: ['vip'] } },
	];
	const parameters = { downloadResult: true, options: { includeInputFields: true } };
	const { status, nodes } = await run(rows, [waveSpeedSwap(parameters, { settings: { onError } })]);
	expect(status).toBe('success');
	const [first, second, third] = nodes.Swap[0];
	expect(first.json).toMatchObject({ ...rows[0], status: 'completed', type: 'image' });
	expect(third.json).toMatchObject({ ...rows[2], status: 'completed' });
	expect(second.json.error).toMatch(/^'Target URL' leads to no file \(HTTP 404\)/);
	for (const [{ json, binary }, face, target] of [
		[first, 'amara', 'bjorn'],
		[third, 'emeka', 'fatima'],
	] as const) {
		await expectSwapped(sandbox(), json.url, face, target);
		const { data, mimeType } = await n8n.downloadBinary(String(binary?.data.id));
		expect(mimeType).toBe('image/png');
		expect(await facesIn(sandbox(), data, target, [face])).toEqual([face]);
	}
	expect(sandbox().ledger).toHaveLength(2);
});

test('a job item has these fields, in this order', async () => {
	const { nodes } = await run([pair('amara', 'bjorn')], [waveSpeedSwap()]);
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

test('files are uploaded to WaveSpeed, each once, and n8n is asked for nothing', async () => {
	const twice: Step = {
		name: 'Twice',
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: { jsCode: 'return [...$input.all(), ...$input.all()]' },
	};
	const swap = { ...fileSwapStep(), type: WAVESPEED_NODES.swap };
	const { nodes } = await runToEnd(
		withFiles(sandbox(), ['amara', 'bjorn'], [twice, swap], credential()),
	);
	expect(nodes.Swap[0]).toHaveLength(2);
	await expectSwapped(sandbox(), nodes.Swap[0][0].json.url, 'amara', 'bjorn');
	expect(requestsTo(sandbox(), 'media/upload')).toHaveLength(2);
	expect(JSON.stringify(submissions())).not.toContain(n8n.address);
});

test('a result inside the response (Base64) comes out as a file, and its text nowhere', async () => {
	const { nodes, data } = await run(
		[pair('amara', 'bjorn')],
		[waveSpeedSwap({ options: { base64Output: true, pollInterval: 0.5 } })],
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
		return await run(rows, [waveSpeedSwap({ options: { pollInterval: 0.5, ...options } })]);
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
			type: 'n8n-nodes-wavespeed-face-swap.waveSpeedAccount',
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

test('Retry On Fail takes up what was paid, and an unclear submission is not sent again', async () => {
	const rows = [pair('amara', 'bjorn'), pair('chen', 'dolores'), pair('emeka', 'fatima')];
	const swap = waveSpeedSwap(
		{ options: { pollInterval: 0.5, parallel: 1 } },
		{ settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } },
	);
	sandbox().fail({ on: 'submit', fault: 'businessCode', code: 400, after: 1 });
	expect((await run(rows, [swap])).status).toBe('success');
	expect(sandbox().ledger).toHaveLength(3);

	sandbox().fail({ on: 'submit', fault: 'resetAfterAcceptance', after: 1 });
	const { error } = await run(rows, [swap]);
	expect(error?.message).toBe('It is unclear whether WaveSpeed accepted this job [item 1]');
	expect(error?.description).toContain('wavespeed.ai');
	expect(sandbox().ledger).toHaveLength(5);
});

test('a failed execution that is retried by hand takes up the jobs it has paid for', async () => {
	sandbox().fail({ on: 'submit', fault: 'businessCode', code: 400, after: 2 });
	const rows = [pair('amara', 'bjorn'), pair('chen', 'dolores'), pair('emeka', 'fatima')];
	const swap = waveSpeedSwap({ options: { pollInterval: 0.5, parallel: 1 } });
	const id = await start(workflowOf(rows, [swap], credential()));
	expect((await n8n.waitForExecution(id, 60_000)).status).toBe('error');
	const { nodes } = await n8n.waitForExecution(await n8n.retryExecution(id), 60_000);
	expect(nodes.Swap[0].map(({ json }) => json.status)).toEqual(Array(3).fill('completed'));
	expect(sandbox().ledger).toHaveLength(3);
});

describe('on the lowest level', () => {
	const bronze = useWaveSpeed({ level: 'bronze', queueMs: 0, processMs: 500 });
	const FACES = ['amara', 'bjorn', 'chen', 'dolores', 'emeka', 'fatima'];

	test('2 jobs a minute and 2 at a time: nothing is lost or paid twice', async () => {
		// The sandbox's minute takes a second.
		const minutes = setInterval(() => void bronze.sandbox().clock.advance(60_000), 1000);
		const rows = FACES.map((face, n) => bronze.pair(face, FACES[(n + 1) % FACES.length]));
		const { nodes } = await bronze.run(rows, [waveSpeedSwap()]);
		clearInterval(minutes);
		expect(nodes.Swap[0].map(({ json }) => json.status)).toEqual(FACES.map(() => 'completed'));
		expect(bronze.sandbox().ledger).toHaveLength(FACES.length);
		const answers = requestsTo(bronze.sandbox(), 'akool/image-face-swap').map(
			({ answer }) => answer?.status,
		);
		expect(answers).toContain(429);
	});
});
