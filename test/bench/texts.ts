import type { Progress } from '../../n8n-host/commands/progress';
import { alignedLines } from './alignedLines';
import { type Growth, measureGrowth } from './measureGrowth';
import { type BenchOptions, type BenchReport, reportPromises } from './promises';
import { quantile } from './quantile';
import { TEXT_READERS, type TextReader } from './textReaders';

/** How the time of a reader grows with the length of a text. */
export interface TextsReport extends BenchReport {
	/** How many texts were read. */
	count: number;
	medianRatio: number;
	/** The texts whose time grows most, those with the largest ratio first. */
	worst: Growth[];
}

/** The largest ratio accepted: 2 is linear, 4 quadratic, and small times are never exact. */
const MOST = 3;
/** How many of the worst texts are in a report. */
const SHOWN = 5;
/** What each text ends with, so that a pattern that wants more is disappointed only at its end. */
const END = 'é!';

/**
 * Measures how much longer the readers of texts take when a text is twice as long. Each text repeats
 * a piece, or two by turns, that could make a pattern start again and again.
 */
export function benchTexts({ only }: BenchOptions, onProgress: Progress): TextsReport[] {
	const readers = Object.entries(TEXT_READERS).filter(([name]) => name.includes(only));
	return readers.map(([name, reader]) => measureReader(name, reader, onProgress));
}

function measureReader(name: string, reader: TextReader, onProgress: Progress): TextsReport {
	onProgress(`\n${name}, of ${reader.length} and ${2 * reader.length} characters`);
	const growths = growthsOf(reader).sort((a, b) => b.ratio - a.ratio);
	const ratios = growths.map(({ ratio }) => ratio);
	const medianRatio = quantile(ratios, 0.5);
	const worst = growths.slice(0, SHOWN);
	alignedLines([
		['beginning, and what is repeated', 'ms', 'ratio'],
		...worst.map(({ beginning, piece, ms, ratio }) => [
			`${JSON.stringify(beginning)} ${JSON.stringify(piece)}`,
			ms.toFixed(3),
			ratio.toFixed(2),
		]),
		[`median of ${growths.length}`, '', medianRatio.toFixed(2)],
	]).forEach(onProgress);
	const largest = worst[0].ratio;
	const promises = reportPromises(
		[
			[
				`a text of twice the length takes at most ${MOST} times as long (${largest.toFixed(2)})`,
				largest <= MOST,
			],
		],
		onProgress,
	);
	return { name, lines: [], count: growths.length, medianRatio, worst, promises };
}

function growthsOf({ read, length, pieces, beginnings }: TextReader): Growth[] {
	const pairs = pieces.flatMap((first) => pieces.map((second) => first + second));
	const growthOf = (beginning: string, piece: string): Growth => {
		const textOf = (size: number) => nastyText(beginning, piece, size);
		return { beginning, piece, ...measureGrowth(passing(read), textOf, length) };
	};
	return [
		...pairs.map((pair) => growthOf('', pair)),
		...beginnings.flatMap((beginning) => pieces.map((piece) => growthOf(beginning, piece))),
	];
}

function nastyText(beginning: string, piece: string, length: number): string {
	const rest = length - beginning.length - END.length;
	return beginning + piece.repeat(Math.ceil(rest / piece.length)).slice(0, rest) + END;
}

/** What is refused has been read, too. */
function passing(read: TextReader['read']): TextReader['read'] {
	return (text) => {
		try {
			return read(text);
		} catch {
			return undefined;
		}
	};
}
