import { quantile } from './quantile';

/** How the time to read a text grows with its length. */
export interface Growth {
	/** What the text repeats, and what it begins with. */
	piece: string;
	beginning: string;
	/** The time to read the longer text, in ms. */
	ms: number;
	/** How many times as long the text of twice the length takes: 2 when time grows as the text. */
	ratio: number;
}

/** A time that a computer measures well, in ms. */
const LEAST_MS = 1;
/** How often both are measured, by turns. */
const ROUNDS = 3;
/** How often again if the ratio is large: another program may have had the processor meanwhile. */
const MORE_ROUNDS = 40;
const SUSPICIOUS = 2.5;

/**
 * Measures how much longer it takes to read a text of twice the length. The shortest of several
 * times counts, since whatever else a computer does only adds to them.
 *
 * @param textOf makes a text of so many characters
 */
export function measureGrowth(
	read: (text: string) => unknown,
	textOf: (length: number) => string,
	length: number,
): Pick<Growth, 'ms' | 'ratio'> {
	const texts = [textOf(length), textOf(2 * length)];
	// Patterns are compiled when they are first used.
	texts.forEach(read);
	const calls = Math.ceil(LEAST_MS / Math.max(timeOf(read, texts[0], 1), LEAST_MS / 1000));
	const times = texts.map((): number[] => []);
	const shortest = () => times.map((some) => quantile(some, 0));
	const measure = (rounds: number) => {
		for (let round = 0; round < rounds; round++) {
			texts.forEach((text, index) => times[index].push(timeOf(read, text, calls)));
		}
		const [once, twice] = shortest();
		return { ms: twice, ratio: twice / once };
	};
	const growth = measure(ROUNDS);
	return growth.ratio < SUSPICIOUS ? growth : measure(MORE_ROUNDS);
}

/** The time of one call in ms, from so many calls. */
function timeOf(read: (text: string) => unknown, text: string, calls: number): number {
	const start = performance.now();
	for (let call = 0; call < calls; call++) read(text);
	return (performance.now() - start) / calls;
}
