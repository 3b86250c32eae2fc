/** Takes one line of plain words about how far something is. */
export type Progress = (line: string) => void;

/** How often something that lasts says that it is still going, in ms. */
const REPORT_EVERY = 5_000;

/**
 * Runs `work` and reports `<task>: <seconds> s so far` every 5 s until it has ended,
 * so that a person (or a log) never looks at silence for longer.
 *
 * @param task what is being done, in plain words: "Starting n8n"
 * @param onProgress takes the reports; there are none when left out
 * @returns what `work` gives
 * @throws what `work` throws
 */
export async function withProgress<T>(
	task: string,
	onProgress: Progress | undefined,
	work: () => Promise<T>,
): Promise<T> {
	const started = Date.now();
	const report = () =>
		onProgress?.(`${task}: ${Math.round((Date.now() - started) / 1000)} s so far`);
	const timer = setInterval(report, REPORT_EVERY);
	try {
		return await work();
	} finally {
		clearInterval(timer);
	}
}
