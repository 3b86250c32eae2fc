import { ValidationError } from '../../../lib/core/errors';
import {
	mediaOfPairs,
	readFacePairs,
} from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/facePairs';
import {
	priceKey,
	requireDollars,
	pricingBody,
	readBalance,
	readPrice,
} from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/pricing';
import { swapBody } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/swapBody';

const TARGET = 'https://example.com/group.jpg';
const face = (name: string) => `https://example.com/${name}.jpg`;
const SETTINGS = { faceEnhance: false, base64Output: false };
const body = (pairs: Array<{ source: string; target?: string }>, settings = {}) =>
	swapBody({ target: TARGET, pairs }, { ...SETTINGS, ...settings });

describe('the body of a swap', () => {
	test('of one face: the target stands for the face that is replaced', () => {
		expect(body([{ source: face('new') }])).toEqual({
			image: TARGET,
			source_image: [face('new')],
			target_image: [TARGET],
			face_enhance: false,
			enable_base64_output: false,
		});
	});

	test('of several: two lists of the same length, paired by their order', () => {
		const pairs = [1, 2, 3, 4, 5].map((n) => ({
			source: face(`new${n}`),
			target: face(`old${n}`),
		}));
		expect(body(pairs, { faceEnhance: true, base64Output: true })).toEqual({
			image: TARGET,
			source_image: [1, 2, 3, 4, 5].map((n) => face(`new${n}`)),
			target_image: [1, 2, 3, 4, 5].map((n) => face(`old${n}`)),
			face_enhance: true,
			enable_base64_output: true,
		});
	});

	test.each([0, 6])('of %i faces is refused', (count) => {
		const pairs = Array.from({ length: count }, () => ({ source: face('a'), target: face('b') }));
		expect(() => body(pairs)).toThrow(ValidationError);
		expect(() => body(pairs)).toThrow(`1 to 5 faces in a picture, not ${count}`);
	});

	test('of several, of which one does not say which it replaces, is refused', () => {
		const pairs = [{ source: face('a'), target: face('b') }, { source: face('c') }];
		expect(() => body(pairs)).toThrow("'Pair 2' does not say which face is replaced");
	});
});

describe('pairs as people give them', () => {
	const read = (value: unknown) =>
		readFacePairs(value, 'Pair', (name) => ({ id: String(name), data: '', mimeType: 'image/png' }));
	const A = face('a');
	const B = face('b');

	test.each<[name: string, value: unknown]>([
		['a list', [{ sourceUrl: A, targetUrl: B }]],
		['JSON', JSON.stringify([{ sourceUrl: A, targetUrl: B }])],
		['one object', { sourceUrl: A, targetUrl: B }],
		[
			'other names',
			[{ source_image: A, target_image: B }].map((o) => ({
				source_url: o.source_image,
				target_url: o.target_image,
			})),
		],
	])('%s', (_name, value) => {
		expect(read(value)).toEqual([
			{
				source: { field: 'Pair 1: Source Face URL', url: A },
				target: { field: 'Pair 1: Target Face URL', url: B },
			},
		]);
	});

	test('files', () => {
		const [{ source, target }] = read([{ sourceField: 'new', targetField: 'old' }]);
		expect(source).toMatchObject({ field: 'Pair 1: Source Face Field', file: { id: 'new' } });
		expect(target).toMatchObject({ field: 'Pair 1: Target Face Field', file: { id: 'old' } });
	});

	test('a single one may leave out the face that is replaced', () => {
		expect(read([{ sourceUrl: A }])).toEqual([
			{ source: { field: 'Pair 1: Source Face URL', url: A } },
		]);
		expect(mediaOfPairs(read([{ sourceUrl: A }]))).toHaveLength(1);
	});

	test('of several none may', () => {
		expect(() => read([{ sourceUrl: A, targetUrl: B }, { sourceUrl: A }])).toThrow(
			"'Pair 2: Target Face URL'",
		);
	});

	test('all pictures of them are looked at as pictures', () => {
		const pairs = read([{ sourceUrl: A, targetUrl: B }]);
		expect(mediaOfPairs(pairs).map(({ wanted }) => wanted)).toEqual(['image', 'image']);
	});

	test('no more than 5', () => {
		const six = Array.from({ length: 6 }, () => ({ sourceUrl: A, targetUrl: B }));
		expect(() => read(six)).toThrow("'Pairs' has 6 entries, but WaveSpeed accepts up to 5");
	});
});

describe('money', () => {
	test('the price is asked for the very request', () => {
		const inputs = body([{ source: face('a') }]);
		expect(pricingBody(inputs)).toEqual({ model_id: 'akool/image-face-swap', inputs });
	});

	test('two swaps of the same kind have the same price, whatever their pictures', () => {
		const one = priceKey(body([{ source: face('a') }]));
		expect(priceKey(body([{ source: face('b') }]))).toBe(one);
		expect(priceKey(body([{ source: face('a') }], { faceEnhance: true }))).not.toBe(one);
		const two = [1, 2].map(() => ({ source: face('a'), target: face('b') }));
		expect(priceKey(body(two))).not.toBe(one);
	});

	test.each<[data: unknown, price: number | undefined]>([
		[{ model_id: 'm', unit_price: 0.16, currency: 'USD' }, 0.16],
		[{ unit_price: '0.16' }, 0.16],
		[{ price: 0.16 }, 0.16],
		[{ unit_price: 0 }, 0],
		[{ unit_price: 12, currency: 'EUR' }, undefined],
		[{ unit_price: 0.16, currency: null }, 0.16],
		[{ unit_price: 0.16, currency: ' ' }, 0.16],
		[{ unit_price: 0.16, currency: ' usd ' }, 0.16],
		[{ unit_price: -1 }, undefined],
		[{ unit_price: 'free' }, undefined],
		[{}, undefined],
		[null, undefined],
		[0.16, 0.16],
	])('%j is the price %p', (data, price) => expect(readPrice(data)).toBe(price));

	test('a price in another currency is said in words', () => {
		expect(() => requireDollars({ unit_price: 12, currency: ' EUR' })).toThrow(
			'WaveSpeed names the price in EUR, not in USD',
		);
		for (const data of [{ unit_price: 1, currency: 'usd' }, { unit_price: 1 }, null, 0.16]) {
			expect(() => requireDollars(data)).not.toThrow();
		}
	});

	test.each<[data: unknown, balance: number | undefined]>([
		[{ balance: 12.34 }, 12.34],
		[{ balance: '12.34' }, 12.34],
		[{ balance: 0 }, 0],
		[{ balance: -0.5 }, -0.5],
		[{ balance: 'much' }, undefined],
		[{}, undefined],
		[undefined, undefined],
		[5, 5],
	])('%j is the balance %p', (data, balance) => expect(readBalance(data)).toBe(balance));
});
