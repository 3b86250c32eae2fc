// @ts-check
'use strict';
/**
 * Shows how far long work is: on a terminal in one line that is written again and again, elsewhere in
 * few lines. Plain JavaScript, since scripts/setup.mjs needs it before any package is installed.
 */

/** How often the line on a terminal is written again, in ms. */
const SHOW_EVERY = 1_000;
/** How often a log is told that a step still goes on, in ms. */
const LOG_EVERY = 30_000;
/** From how long on it is told how long a step took, in ms. */
const WORTH_TELLING = 5_000;
/** How wide a terminal is that doesn't say so, in characters. */
const USUAL_WIDTH = 80;

/**
 * Takes lines about how far something is.
 *
 * @typedef {object} StepDisplay
 * @property {(step: string, ms: number) => void} show shows how long a step has been going on, in
 * place of what stood there before
 * @property {(step: string) => void} hide takes a step away that has ended
 */

/**
 * Takes one line of plain words about how far something is. With a display, steps that go on are
 * shown there; without one they are told in lines.
 *
 * @typedef {((line: string) => void) & { display?: StepDisplay }} Progress
 */

/**
 * Runs `work` and tells how long it has been going on: every second on a display; in lines at its
 * beginning, every 30 s and at its end.
 *
 * @template T
 * @param {string} step what is being done, in plain words: "Starting n8n"
 * @param {Progress | undefined} onProgress takes the reports; there are none when left out
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives
 * @throws what `work` throws
 */
async function withProgress(step, onProgress, work) {
	if (onProgress === undefined) return await work();
	const { display } = onProgress;
	const started = Date.now();
	const passed = () => Date.now() - started;
	const report = () =>
		display ? display.show(step, passed()) : onProgress(`${step}: ${duration(passed())} so far`);
	if (display) report();
	else onProgress(step);
	const timer = setInterval(report, display ? SHOW_EVERY : LOG_EVERY);
	try {
		const result = await work();
		display?.hide(step);
		if (passed() >= WORTH_TELLING) onProgress(`${step}: done in ${duration(passed())}`);
		return result;
	} finally {
		clearInterval(timer);
		display?.hide(step);
	}
}

/**
 * Words for a time: `4 s`, `1 min 20 s`.
 *
 * @param {number} ms
 */
function duration(ms) {
	const seconds = Math.round(ms / 1000);
	if (seconds < 60) return `${seconds} s`;
	return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Prints lines; on a terminal the steps that go on stand in one line below them.
 *
 * @param {{ isTTY?: boolean, columns?: number, write(text: string): unknown }} output
 * @returns {Progress}
 */
function printTo(output) {
	if (!output.isTTY) return (line) => void output.write(`${line}\n`);
	/** @type {Map<string, number>} */
	const steps = new Map();
	const redraw = (above = '') => {
		const line = [...steps].map(([step, ms]) => `${step}: ${duration(ms)}`).join(', ');
		// A line that wraps could not be written over.
		const shown = line.slice(0, (output.columns || USUAL_WIDTH) - 1);
		output.write(`\r\x1b[K${above}${shown}`);
	};
	/** @type {Progress} */
	const print = (line) => redraw(`${line}\n`);
	print.display = {
		show: (step, ms) => {
			steps.set(step, ms);
			redraw();
		},
		hide: (step) => {
			if (steps.delete(step)) redraw();
		},
	};
	return print;
}

module.exports = { withProgress, printTo, duration };
