/** A line of the table: the same piece of work, done in several ways. */
export interface BenchLine {
	/** What was to be done: `50 rows, jobs of 3 s`. */
	work: string;
	unit: 's' | 'ms' | 'MB' | 'kB' | 'requests';
	/** The least that is possible at all. */
	limit?: number;
	/** What it is with our node. Less is better. */
	ours: number;
	/** What it is with the workflow that people build by hand, or with a node of n8n's. */
	byHand?: number;
	/** Rows that were left without a result there: its figure is of less work than ours then. */
	byHandLost?: number;
	/** The name of that node; a workflow built by hand when left out. */
	otherNode?: string;
	/** What it is with one row after the other. */
	oneAtATime?: number;
	/** What our figure is compared with; nothing when left out. */
	beside?: 'limit' | 'byHand';
	/** At most so many times that is promised; nothing when left out. */
	atMost?: number;
	/** A difference that is none, in the line's unit; 0 when left out. */
	noise?: number;
}

/** How many times the figure that it is compared with; undefined when that is none, or only noise. */
export function ratioOf(line: BenchLine): number | undefined {
	const { ours, noise = 0 } = line;
	const other = otherOf(line);
	return other !== undefined && other > noise ? ours / other : undefined;
}

/** What it is compared with; nothing when that left rows undone, which is less work than ours. */
function otherOf(line: BenchLine): number | undefined {
	const { beside, byHandLost = 0 } = line;
	if (beside === 'byHand' && byHandLost > 0) return undefined;
	return beside && line[beside];
}

/** Whether the promise of a line holds; undefined when it promises nothing, or lacks a figure. */
export function isKept(line: BenchLine): boolean | undefined {
	const { ours, atMost, noise = 0 } = line;
	const other = otherOf(line);
	if (other === undefined || atMost === undefined) return undefined;
	return ours <= atMost * other + noise;
}

/** The promises of lines, in words, and whether they hold. */
export function promisesOf(lines: BenchLine[]): Array<[promise: string, holds: boolean]> {
	return lines.flatMap((line) => {
		const holds = isKept(line);
		if (holds === undefined) return [];
		const other = line.beside === 'limit' ? 'the limit' : (line.otherNode ?? 'by hand');
		const ratio = ratioOf(line)?.toFixed(2) ?? `${line.ours.toFixed(2)} ${line.unit}`;
		return [[`${line.work}: at most ${line.atMost} x ${other} (${ratio})`, holds]];
	});
}
