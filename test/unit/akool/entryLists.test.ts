import { ValidationError } from '../../../lib/core/errors';
import { A, B, mappings, pairs, POINTS } from './givenLists';

/** The error of a reader, which has to be one for users. */
function errorOf(read: () => unknown): ValidationError {
	expect(read).toThrow(ValidationError);
	try {
		read();
	} catch (error) {
		return error as ValidationError;
	}
	throw new Error('nothing was thrown');
}

const PAIR = { sourceUrl: A, targetUrl: B };
const READ = [
	{
		source: { media: { field: 'Pair 1: Source Face URL', url: A } },
		target: { media: { field: 'Pair 1: Target URL', url: B } },
	},
];

describe('lists as people have them', () => {
	const json = JSON.stringify([PAIR]);
	test.each([
		['a single object', PAIR],
		['JSON of a single object', JSON.stringify(PAIR)],
		['a fence round it', '```json\n' + json + '\n```'],
		['words round a fence', 'Here you are:\n```json\n' + json + '\n```\nAnything else?'],
		['a plain fence', '```\n' + JSON.stringify(PAIR, null, 2) + '\n```\n'],
		['spaces and an invisible character', `\uFEFF  ${json}\n`],
		['JSON in JSON', JSON.stringify(json)],
		['entries that are JSON themselves', [JSON.stringify(PAIR)]],
		['a list in an object', { pairs: [PAIR] }],
		['JSON of a list in an object', JSON.stringify({ data: [PAIR] })],
		['names with underscores', [{ source_url: A, target_url: B }]],
		['names in capitals', [{ SourceURL: A, TARGETURL: B }]],
		['the names of the fields', [{ 'Source Face URL': A, 'Target URL': B }]],
		['the names that mappings have', [{ sourceFaceUrl: A, targetFaceUrl: B }]],
		['columns of its own beside it', [{ ...PAIR, row_number: 2, name: 'Anna', url: A }]],
		['empty fields that are none of its own', [{ ...PAIR, sourceBox: '', targetLandmark: null }]],
	])('%s', (_name, value) => expect(pairs(value)).toEqual(READ));

	test('entries without a list round them', () => {
		expect(pairs(`${JSON.stringify(PAIR)},\n${JSON.stringify(PAIR)}`)).toHaveLength(2);
	});

	test('mappings too', () => {
		const read = mappings([{ sourceFaceUrl: A, targetBox: [1, 2, 3, 4] }]);
		for (const entry of [
			{ sourceUrl: A, targetBox: [1, 2, 3, 4] },
			{ source_face_url: A, target_box: '[1,2,3,4]' },
			{ 'Source Face URL': A, 'Target Box': '1,2,3,4' },
		]) {
			expect(mappings([entry])).toEqual(read);
			expect(mappings(entry)).toEqual(read);
		}
	});

	test('the exact name counts where there are two', () => {
		const [{ source }] = pairs([{ source_url: B, sourceUrl: A, targetUrl: B }]);
		expect(source.media).toMatchObject({ url: A });
	});
});

describe('what cannot be read is refused in words', () => {
	test.each([
		"[{ 'sourceUrl': 'https://example.com/a.jpg' }]",
		'[{ "sourceUrl": "https://example.com/a.jpg" },]',
		'[{ “sourceUrl”: “https://example.com/a.jpg” }]',
		'{ "sourceUrl": ',
	])('%j', (text) => {
		const error = errorOf(() => pairs(text));
		expect(error.message).toBe("'Pairs' is not a list of objects");
		expect(error.advice).toContain('straight double quotes');
		expect(error.advice).toContain('no comma follows the last');
	});

	test.each([
		'a cat',
		'7',
		'"a cat"',
		'{"a":1}',
		'{"pairs":[],"more":[]}',
		'[["a"]]',
		'["a cat"]',
		7,
		true,
	])('%j', (value) =>
		expect(errorOf(() => pairs(value)).message).toBe("'Pairs' is not a list of objects"),
	);

	test('of two lists in fences none is chosen', () => {
		const fence = '```json\n' + JSON.stringify([PAIR]) + '\n```';
		expect(errorOf(() => pairs(`${fence}\nor\n${fence}`)).message).toBe(
			"'Pairs' is not a list of objects",
		);
	});

	test('a fence within a text does not end the list', () => {
		const [{ source }] = pairs(JSON.stringify([{ ...PAIR, note: 'Use ```json\n[]\n``` here' }]));
		expect(source.media).toMatchObject({ url: A });
	});

	test.each(['', '  ', '```json\n```', '[]', []])('%j is empty', (value) =>
		expect(errorOf(() => pairs(value)).message).toBe("'Pairs' is empty"),
	);

	test.each([
		['sourceLandmark', 'sourceLandmarks'],
		['targetLandmarsk', 'targetLandmarks'],
		['source-landmrks', 'sourceLandmarks'],
		['sourceUrl2', 'sourceUrl'],
	])('a slip in a name: %s', (name, meant) => {
		const error = errorOf(() => pairs([PAIR, { ...PAIR, [name]: POINTS }]));
		expect(error.message).toBe(`'Pair 2' has an unknown field: '${name}'`);
		expect(error.advice).toContain(`Did you mean '${meant}'?`);
	});

	test.each([
		[pairs, { ...PAIR, targetBox: [1, 2, 3, 4] }, "'Pair 1' has an unknown field: 'targetBox'"],
		[
			mappings,
			{ sourceUrl: A, targetUrl: B, sourceLandmarks: POINTS },
			"'Pair 1' has an unknown field: 'sourceLandmarks'",
		],
	])('a field of the other kind of list', (read, entry, message) => {
		const error = errorOf(() => read([entry]));
		expect(error.message).toBe(message);
		expect(error.advice).toMatch(/^Possible fields: source\w+, /);
	});
});
