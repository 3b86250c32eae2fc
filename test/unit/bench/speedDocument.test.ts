import type { BenchLine } from '../../bench/benchLine';
import { newestLines } from '../../bench/runRecord';
import { withParts } from '../../bench/speedDocument';

const DOCUMENT = 'Before.\n<!-- figures -->\n\nold $1\n\n<!-- /figures -->\nAfter.\n';

test('a part that a script writes is replaced, and nothing else', () => {
	const written = withParts(DOCUMENT, { figures: 'new $& $1' });
	expect(written).toBe('Before.\n<!-- figures -->\n\nnew $& $1\n\n<!-- /figures -->\nAfter.\n');
	expect(withParts(written, { figures: 'new $& $1' })).toBe(written);
});

test('a part that is not in the document is not forgotten silently', () => {
	expect(() => withParts(DOCUMENT, { machine: 'x' })).toThrow('There is no <!-- machine -->');
});

test('the newest figures of each piece of work, bench by bench', () => {
	const line = (work: string, ours: number): BenchLine => ({ work, unit: 's', ours });
	const run = (benches: Record<string, BenchLine[]>) => ({
		benches: Object.fromEntries(
			Object.entries(benches).map(([name, lines]) => [name, [{ name, lines, promises: [] }]]),
		),
	});
	const runs = [
		run({ swaps: [line('1 row', 4), line('50 rows', 5)], media: [line('300 MB', 7)] }),
		run({ swaps: [line('50 rows', 3)] }),
	];
	expect(newestLines(runs, ['media', 'swaps'])).toEqual([
		line('300 MB', 7),
		line('1 row', 4),
		line('50 rows', 3),
	]);
});
