import { type BenchLine, isKept, promisesOf, ratioOf } from '../../bench/benchLine';
import { benchTable, markdownTable } from '../../bench/benchTable';

const line = (changes: Partial<BenchLine> = {}): BenchLine => ({
	work: '50 rows',
	unit: 's',
	limit: 3,
	ours: 3.3,
	byHand: 5.5,
	beside: 'limit',
	atMost: 1.2,
	...changes,
});

describe('a line', () => {
	test('is compared with the limit or with the workflow built by hand', () => {
		expect(ratioOf(line())).toBeCloseTo(1.1);
		expect(ratioOf(line({ beside: 'byHand' }))).toBeCloseTo(0.6);
	});

	test.each([
		[{ ours: 3.5 }, true],
		[{ ours: 3.7 }, false],
		[{ ours: 3.7, noise: 0.2 }, true],
		[{ beside: 'byHand' as const, atMost: 0.5 }, false],
		[{ atMost: undefined }, undefined],
		[{ beside: undefined }, undefined],
		// By hand was less work than ours.
		[{ beside: 'byHand' as const, byHandLost: 1 }, undefined],
		// One way was not measured.
		[{ limit: undefined }, undefined],
	])('with %j: the promise holds: %s', (changes, holds) => {
		expect(isKept(line(changes))).toBe(holds);
	});

	test('is not compared with a workflow that left rows without a result', () => {
		expect(ratioOf(line({ beside: 'byHand', byHandLost: 1 }))).toBeUndefined();
		expect(ratioOf(line({ byHandLost: 1 }))).toBeCloseTo(1.1);
	});

	test('with a limit that is only noise has no ratio, and its promise still holds or not', () => {
		expect(ratioOf(line({ limit: 0.1, noise: 1 }))).toBeUndefined();
		const nothing = line({ limit: 0, ours: 2, noise: 1 });
		expect(ratioOf(nothing)).toBeUndefined();
		expect(isKept(nothing)).toBe(false);
	});

	test('says in words what it promises', () => {
		const other = line({ beside: 'byHand', otherNode: 'Wait' });
		expect(promisesOf([line(), other, line({ atMost: undefined })])).toEqual([
			['50 rows: at most 1.2 x the limit (1.10)', true],
			['50 rows: at most 1.2 x Wait (0.60)', true],
		]);
	});
});

test('the table has a line for each piece of work, and says what was not measured by leaving it out', () => {
	const [, ...rows] = benchTable([
		line({ oneAtATime: 158.2 }),
		line({
			byHand: 27.99,
			otherNode: 'Wait',
			limit: undefined,
			beside: 'byHand',
			atMost: undefined,
		}),
		line({ ours: 4, byHandLost: 190 }),
		line({ beside: 'byHand', byHandLost: 190 }),
	]);
	expect(rows).toEqual([
		['50 rows', '3.00 s', '3.30 s', '5.50 s', '158 s', '1.10', '1.2 x limit'],
		['50 rows', '', '3.30 s', '28.0 s (Wait)', '', '0.12', ''],
		['50 rows', '3.00 s', '4.00 s', '5.50 s, 190 rows lost', '', '1.33', '1.2 x limit, BROKEN'],
		['50 rows', '3.00 s', '3.30 s', '5.50 s, 190 rows lost: not compared', '', '', '1.2 x by hand'],
	]);
});

test('the table in Markdown', () => {
	expect(
		markdownTable([
			['Work', 'Ours'],
			['50 rows', '3.30 s'],
		]),
	).toBe('| Work | Ours |\n| --- | ---: |\n| 50 rows | 3.30 s |');
});
