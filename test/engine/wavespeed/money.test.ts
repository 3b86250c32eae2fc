import { WaveSpeedAccount } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedAccount/WaveSpeedAccount.node';
import { requestsTo, swapStep, useSwaps } from './swaps';

const { sandbox, pair, swap } = useSwaps({ prices: { swap: 0.16, furtherFace: 0.1, enhance: 0 } });
const asked = () => requestsTo(sandbox(), '/model/pricing');
const account = (operation: string) => ({
	type: 'anotherNode' as const,
	nodeType: new WaveSpeedAccount(),
	parameters: { operation },
});

describe('the price', () => {
	test('is asked once for many swaps of the same kind, and put out with them', async () => {
		const items = Array.from({ length: 8 }, () => pair('amara', 'bjorn'));
		const { json, error } = await swap(swapStep({}, { maximumPrice: 0.2 }), items);
		expect(error).toBeUndefined();
		expect(json.map(({ price }) => price)).toEqual(items.map(() => 0.16));
		expect(asked()).toHaveLength(1);
		expect(asked()[0].body).toMatchObject({ model_id: 'akool/image-face-swap' });
	});

	test('is asked anew where swaps differ in what they cost', async () => {
		const items = ['true', 'false', 'true'].map((enhance) => ({
			...pair('amara', 'bjorn'),
			enhance,
		}));
		const options = { maximumPrice: 0.2, faceEnhance: '={{ $json.enhance }}' };
		expect((await swap(swapStep({}, options), items)).error).toBeUndefined();
		expect(asked()).toHaveLength(2);
	});

	test('is read once for all items that ask the account node for it', async () => {
		const items = Array.from({ length: 5 }, () => ({}));
		const { json } = await swap(account('getPrice'), items);
		const ofOne = { numberOfFaces: 1, faceEnhance: false };
		expect(json).toEqual(items.map(() => ({ price: 0.16, currency: 'USD', ...ofOne })));
		expect(asked()).toHaveLength(1);
	});

	test('above the maximum, nothing is submitted', async () => {
		const { error } = await swap(swapStep({}, { maximumPrice: 0.1 }));
		expect(error?.message).toBe('This job costs 0.16 USD, more than the maximum of 0.1');
		expect(sandbox().ledger).toEqual([]);
	});

	test('that can not be read for a moment is asked for again; else nothing is submitted', async () => {
		sandbox().fail({ on: 'price', fault: 'httpStatus', status: 500 });
		expect((await swap(swapStep({}, { maximumPrice: 0.2 }))).error).toBeUndefined();
		sandbox().fail({ on: 'price', fault: 'businessCode', code: 400, times: 9 });
		const { error } = await swap(swapStep({}, { maximumPrice: 0.2 }));
		expect(error?.message).toContain('WaveSpeed refused the request');
		expect(sandbox().ledger).toHaveLength(1);
	});
});

describe('the balance', () => {
	test('is that of the account, also as text', async () => {
		sandbox().balance = 12.5;
		sandbox().fail({ on: 'balance', fault: 'textBalance' });
		for (let time = 0; time < 2; time++) {
			const { json } = await swap(account('getBalance'), [{}]);
			expect(json).toEqual([{ balance: 12.5, currency: 'USD' }]);
		}
	});

	test('below the minimum, nothing is submitted', async () => {
		sandbox().balance = 4;
		const { error } = await swap(swapStep({}, { minimumBalance: 5 }));
		expect(error?.message).toBe('Your WaveSpeed balance is 4 USD, below the minimum of 5');
		expect(sandbox().ledger).toEqual([]);
	});

	test('that does not suffice is said in words, and why the item failed', async () => {
		sandbox().balance = 0.1;
		const { error } = await swap(swapStep());
		expect(error?.message).toBe('Your WaveSpeed balance is too low');
		expect(error?.description).toContain('Top up at wavespeed.ai/top-up');
		expect(error?.description).toContain('(reason: credits)');
	});
});
