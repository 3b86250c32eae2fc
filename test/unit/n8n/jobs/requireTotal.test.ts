import { UserError } from '../../../../lib/core/errors';
import type { JobProvider } from '../../../../lib/jobs/provider';
import { ItemOutputs } from '../../../../lib/n8n/items/itemOutputs';
import type { Run } from '../../../../lib/n8n/items/executeItems';
import type { ItemRecord } from '../../../../lib/n8n/jobs/records';
import { requireTotal } from '../../../../lib/n8n/jobs/requireTotal';
import { ANY_PROVIDER } from '../../../support/anyProvider';

/** What a job costs; a text is why the price can't be read, undefined a job that is paid already. */
type Price = number | string | undefined;

/** Runs the step for jobs with these prices; gives which items go on, and the errors of the others. */
async function runStep(prices: Price[], amount: number) {
	const asked: Price[] = [];
	const provider = {
		info: ANY_PROVIDER,
		async readPrice(price: Price) {
			asked.push(price);
			if (typeof price === 'string') throw new UserError(price, 'Ask again.');
			return price;
		},
	} as unknown as JobProvider<Price>;
	const outputs = new ItemOutputs(prices.length, false);
	const records = prices.map((request, index) => ({ index, request }));
	const left = await requireTotal(
		records as Array<ItemRecord<object, Price>>,
		provider,
		{ amount, field: 'Most' },
		{ outputs } as Run,
	);
	const errors = outputs.all().map(({ json, pairedItem }) => ({ ...json, of: pairedItem }));
	return { left: left.map(({ index }) => index), errors, asked };
}

test('without a maximum no price is asked', async () => {
	expect(await runStep([1, 2], 0)).toEqual({ left: [0, 1], errors: [], asked: [] });
});

test.each<[prices: Price[], amount: number]>([
	[[1, 2, 3], 6],
	[[0.1, 0.2], 0.3],
	[[5], 5],
	// A job that is paid already does not count.
	[[2, undefined, 3], 5],
	[[undefined], 0.1],
])('jobs for %j are within %d together', async (prices, amount) => {
	const { left, errors } = await runStep(prices, amount);
	expect(left).toEqual(prices.map((_price, index) => index));
	expect(errors).toEqual([]);
});

test('jobs that cost more together are all not submitted, but those that are paid go on', async () => {
	const { left, errors } = await runStep([1.5, undefined, 1.5], 2.5);
	expect(left).toEqual([1]);
	expect(errors).toHaveLength(2);
	expect(errors[0]).toMatchObject({
		error: 'The 2 jobs of this run would cost 3 tokens, more than the maximum of 2.5 [item 0]',
		message: expect.stringMatching(/Nothing was submitted.*raise 'Most'.*\(reason: credits\)$/),
	});
});

test('a single job that costs more is not submitted', async () => {
	const { left, errors } = await runStep([3], 2);
	expect(left).toEqual([]);
	expect(errors[0]).toMatchObject({
		error: 'This run would cost 3 tokens, more than the maximum of 2',
	});
});

test('a job whose price can not be read is not submitted; the others are within the maximum', async () => {
	const { left, errors } = await runStep([1, 'Any is down', 1], 2);
	expect(left).toEqual([0, 2]);
	expect(errors).toEqual([
		{
			error: 'Any is down [item 1]',
			message: 'This job was not submitted. Ask again. (reason: other)',
			of: { item: 1 },
		},
	]);
});
