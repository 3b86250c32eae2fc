import { requireLandmarks } from '../../../lib/akool/facePairs';
import { readLandmarks } from '../../../lib/akool/facePicture';
import { ValidationError } from '../../../lib/core/errors';
import { A, B, findFile, mappings, pairs, POINTS } from './givenLists';

/** The advice of the error, whose message has to be this. */
function adviceOf(read: () => unknown, message: string): string {
	expect(read).toThrow(ValidationError);
	try {
		read();
	} catch (error) {
		expect((error as ValidationError).message).toBe(message);
		return (error as ValidationError).advice;
	}
	return '';
}

describe('pairs', () => {
	test('are read from a list, or from text, in their order', () => {
		const list = [
			{ sourceUrl: A, targetUrl: B, sourceLandmarks: POINTS, targetLandmarks: ' 1, 2:3,4:5,6:7,8' },
			{ sourceField: 'face', targetUrl: B },
		];
		const read = [
			{
				source: { media: { field: 'Pair 1: Source Face URL', url: A }, landmarks: POINTS },
				target: { media: { field: 'Pair 1: Target URL', url: B }, landmarks: POINTS },
			},
			{
				source: { media: { field: 'Pair 2: Source Face Field', file: findFile('face') } },
				target: { media: { field: 'Pair 2: Target URL', url: B } },
			},
		];
		expect(pairs(list)).toEqual(read);
		expect(pairs(JSON.stringify(list))).toEqual(read);
		expect(pairs(JSON.stringify(JSON.stringify(list)))).toEqual(read);
		expect(pairs(`\`\`\`json\n${JSON.stringify(list)}\n\`\`\``)).toEqual(read);
	});

	test('one may come without a list around it', () => {
		const pair = { sourceUrl: A, targetUrl: B };
		expect(pairs(pair)).toEqual(pairs([pair]));
		expect(pairs(JSON.stringify(pair))).toEqual(pairs([pair]));
	});

	test('say in their own words where a picture is', () => {
		const pair = {
			sourceType: 'Binary File',
			sourceField: 'face',
			targetType: 'Url',
			targetUrl: B,
		};
		expect(pairs(pair)).toMatchObject([{ source: { media: { file: findFile('face') } } }]);
		expect(() => pairs({ ...pair, targetType: 'a file' })).toThrow(
			"'Pair 1: Target Type' must be URL or Binary File, but is a file",
		);
	});

	test.each([['not JSON'], ['{}'], [{}], [[1]], [[{ sourceUrl: A }, null]], [undefined], [null]])(
		'%j is no list of pairs',
		(value) => {
			const advice = adviceOf(() => pairs(value), "'Pairs' is not a list of objects");
			expect(advice).toContain('[{ "sourceUrl": "https://…", "targetUrl": "https://…" }]');
		},
	);

	test('there has to be one, and not more than Akool takes', () => {
		const pair = { sourceUrl: A, targetUrl: B };
		expect(adviceOf(() => pairs([]), "'Pairs' is empty")).toBe('Add at least one entry.');
		expect(pairs([pair, pair], 2)).toHaveLength(2);
		adviceOf(
			() => pairs([pair, pair, pair], 2),
			"'Pairs' has 3 entries, but Akool accepts up to 2",
		);
	});

	test('what is wrong is named with the number of its pair', () => {
		const good = { sourceUrl: A, targetUrl: B };
		adviceOf(() => pairs([good, { targetUrl: B }]), "'Pair 2: Source Face URL' is empty");
		adviceOf(() => pairs([good, { sourceUrl: A }]), "'Pair 2: Target URL' is empty");
		adviceOf(
			() => pairs([{ ...good, sourceLandmarks: '1,2' }]),
			"'Pair 1: Source Landmarks' does not hold four points",
		);
		adviceOf(
			() => pairs([{ ...good, targetLandmarks: '1,2' }]),
			"'Pair 1: Target Landmarks' does not hold four points",
		);
	});

	test('all pictures need landmarks where Akool wants them', () => {
		const both = { sourceUrl: A, targetUrl: B, sourceLandmarks: POINTS, targetLandmarks: POINTS };
		expect(() => requireLandmarks(pairs([both, both]), 'Pair')).not.toThrow();
		adviceOf(
			() => requireLandmarks(pairs([{ ...both, targetLandmarks: '' }, both]), 'Pair'),
			"'Pair 1' needs landmarks for both pictures",
		);
		for (const lacking of ['sourceLandmarks', 'targetLandmarks']) {
			const advice = adviceOf(
				() => requireLandmarks(pairs([both, { ...both, [lacking]: '' }]), 'Pair'),
				"'Pair 2' needs landmarks for both pictures",
			);
			expect(advice).toContain("set 'Landmarks' to 'Automatic'");
		}
	});
});

describe('landmarks', () => {
	test.each([undefined, null, '', '  ', '\n'])('%j are none', (value) =>
		expect(readLandmarks(value, 'Landmarks')).toBeUndefined(),
	);

	test.each([POINTS, ' 1,2 : 3,4\n:5,6:7,8 '])('%j', (value) =>
		expect(readLandmarks(value, 'Landmarks')).toBe(POINTS),
	);

	test.each([
		'1,2:3,4:5,6',
		'1,2:3,4:5,6:7,8:9,10',
		'1,2:3,4:5,6:7',
		'1.5.2,2:3,4:5,6:7,8',
		'x1,2:3,4:5,6:7,8',
		'1,2:3,4:5,6:7,8x',
		[1, 2],
		0,
	])('%j are none that Akool takes', (value) => {
		const advice = adviceOf(
			() => readLandmarks(value, 'Landmarks'),
			"'Landmarks' does not hold four points",
		);
		expect(advice).toContain('x,y:x,y:x,y:x,y');
	});
});

describe('mappings', () => {
	test('are read with boxes, with files, and with a face of the target itself', () => {
		const list = [
			{ sourceFaceUrl: A, targetFaceUrl: B },
			{ sourceFaceUrl: A, sourceBox: '1,2,3,4', targetBox: [5, 6, 7, 8] },
			{ sourceFaceField: 'face', targetFaceField: 'other', targetBox: '' },
		];
		const read = [
			{
				source: { media: { field: 'Pair 1: Source Face URL', url: A } },
				target: { media: { field: 'Pair 1: Target Face URL', url: B } },
				targetBoxField: 'Pair 1: Target Box',
			},
			{
				source: { media: { field: 'Pair 2: Source Face URL', url: A }, box: [1, 2, 3, 4] },
				target: { box: [5, 6, 7, 8] },
				targetBoxField: 'Pair 2: Target Box',
			},
			{
				source: { media: { field: 'Pair 3: Source Face Field', file: findFile('face') } },
				target: { media: { field: 'Pair 3: Target Face Field', file: findFile('other') } },
				targetBoxField: 'Pair 3: Target Box',
			},
		];
		expect(mappings(list)).toEqual(read);
		expect(mappings(JSON.stringify(list))).toEqual(read);
	});

	test('what is wrong is named with the number of its mapping', () => {
		const good = { sourceFaceUrl: A, targetFaceUrl: B };
		const advice = adviceOf(
			() => mappings([good, { sourceFaceUrl: A }]),
			"'Pair 2' does not say which face to replace",
		);
		expect(advice).toContain("'Target Face URL', or its 'Target Box'");
		adviceOf(() => mappings([{ targetFaceUrl: B }]), "'Pair 1: Source Face URL' is empty");
		adviceOf(() => mappings([{ ...good, sourceBox: '1' }]), "'Pair 1: Source Box' is not a box");
		adviceOf(() => mappings([{ ...good, targetBox: '1' }]), "'Pair 1: Target Box' is not a box");
		expect(adviceOf(() => mappings('x'), "'Pairs' is not a list of objects")).toContain(
			'[{ "sourceFaceUrl": "https://…", "targetFaceUrl": "https://…" }]',
		);
	});
});
