import { SWAPS, useLooks } from './swapsThatLook';

const { sandbox, good, run } = useLooks();

/** Hosts that may treat n8n otherwise than Akool. */
const CAN_NOT_TELL = [
	...['400', '402', '403', '405', '406', '408', '416', '425', '429', '451', '500', '501', '503'],
	...['202', '204', '300', '304', 'browserCheck', 'unknownBytes', 'reset', 'redirects6'],
	...['redirectLoop', 'redirectNowhere'],
];

const FINE = [
	...['picture', 'pictureCalledPage', 'pictureWithoutType', 'gzippedPicture', 'noRanges'],
	...['endless', 'redirects5'],
];

describe('an address goes through', () => {
	test.each(CAN_NOT_TELL)('when it is not certain that it is wrong: %s', async (how) => {
		const { error } = await run(SWAPS.Pro(sandbox().odd(how), good()));
		expect(error).toBeUndefined();
		expect(sandbox().ledger).toHaveLength(1);
	});

	test.each(FINE)('when a picture is there: %s', async (how) => {
		const { error } = await run(SWAPS.Pro(good(), sandbox().odd(how)));
		expect(error).toBeUndefined();
		expect(sandbox().ledger).toHaveLength(1);
	});

	test('when a redirect is written in UTF-8, and leads where a browser goes', async () => {
		await run(SWAPS.Pro(good(), sandbox().odd('redirectInUtf8')));
		const paths = sandbox().fileRequests.map(({ path }) => path);
		expect(paths).toContain('/odd/picture/f%C3%BCr-dich.jpg');
	});

	test.each(['https://no-such-host.invalid/a.jpg', 'http://127.0.0.1:9/a.jpg'])(
		"when its host can't be reached from n8n: %s",
		async (address) => {
			await run(SWAPS.Pro(address, good()));
			expect(sandbox().ledger).toHaveLength(1);
		},
	);

	test.each(['hang', 'slow', 'stalled'])(
		'when its host takes longer than 5 s: %s',
		async (how) => {
			const { error } = await run(SWAPS.Pro(sandbox().odd(how), good()));
			expect(error).toBeUndefined();
			expect(sandbox().ledger).toHaveLength(1);
		},
		15_000,
	);

	test("as it is when 'Check Addresses' is off, also by text", async () => {
		for (const checkAddresses of [false, '={{ "FALSE" }}']) {
			const node = SWAPS.Pro(sandbox().odd('404'), 'http://192.168.1.5/a.jpg');
			await run({ ...node, parameters: { ...node.parameters, options: { checkAddresses } } });
		}
		expect(sandbox().ledger).toHaveLength(2);
		expect(sandbox().fileRequests.filter(({ headers }) => headers.range)).toHaveLength(0);
	});
});
