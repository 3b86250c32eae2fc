import { type BenchLine, isKept, ratioOf } from './benchLine';

/** A table of lines as cells, the first row of which is its heading. */
export function benchTable(lines: BenchLine[]): string[][] {
	return [
		['Work', 'Limit', 'Our node', 'By hand', 'One at a time', 'Ratio', 'Promised'],
		...lines.map(cellsOf),
	];
}

/** A table of cells in Markdown. */
export function markdownTable([heading, ...rows]: string[][]): string {
	const ruled = [
		heading,
		heading.map((_title, column) => (column === 0 ? '---' : '---:')),
		...rows,
	];
	return ruled.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(line: BenchLine): string[] {
	const { work, limit, ours, byHand, byHandLost, otherNode } = line;
	const { oneAtATime, beside, atMost } = line;
	const inUnit = (value?: number) => (value === undefined ? '' : `${rounded(value)} ${line.unit}`);
	const other = byHand === undefined || !otherNode ? '' : ` (${otherNode})`;
	const compared = beside === 'byHand' ? ': not compared' : '';
	const lost = byHandLost ? `, ${byHandLost} rows lost${compared}` : '';
	const broken = isKept(line) === false ? ', BROKEN' : '';
	return [
		work,
		inUnit(limit),
		inUnit(ours),
		inUnit(byHand) + other + lost,
		inUnit(oneAtATime),
		ratioOf(line)?.toFixed(2) ?? '',
		beside && atMost !== undefined ? `${atMost} x ${NAMES[beside]}${broken}` : '',
	];
}

const NAMES: Record<NonNullable<BenchLine['beside']>, string> = {
	limit: 'limit',
	byHand: 'by hand',
};

/** Three digits, but whole numbers from 100 on. */
function rounded(value: number): string {
	const size = Math.abs(value);
	return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
