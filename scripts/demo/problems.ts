import { readFile } from 'node:fs/promises';
import { partsOf, shown } from './keptDemo';

/** How many lines of n8n's log are shown. */
const SHOWN_LINES = 15;

/** Words for a demo that another process runs already. */
export async function alreadyRunning(folder: string): Promise<string> {
	const { state } = partsOf(folder);
	const text = await readFile(state, 'utf8').catch(() => '');
	const port = /"n8nPort": (\d+)/.exec(text)?.[1];
	const where = port === undefined ? '' : ` n8n is at http://127.0.0.1:${port}.`;
	return `Another \`npm start\` is running in this folder.${where} Use that one, or end it with Ctrl-C first.`;
}

/**
 * Words for an n8n that does not start with what is kept.
 *
 * @param reason what n8n says
 */
export function notStarted(userFolder: string, reason: string): string {
	return (
		`n8n does not start with the data in ${shown(userFolder)}. Put it right, or begin again with ` +
		`\`npm start -- --fresh\`: that deletes your workflows there.\n\n${lastLines(reason)}`
	);
}

/**
 * Words for an n8n that ended although nobody asked it to.
 *
 * @param how as in `exit code 1` or `SIGKILL`
 * @param log n8n's own
 */
export function endedByItself(how: string, log: string): string {
	return (
		`n8n has ended by itself (${how}). Your workflows are kept; run \`npm start\` again to go on. ` +
		`The last lines of its log:\n\n${lastLines(log)}`
	);
}

/** The end of a log, without empty lines and places in code, set in from the left. */
function lastLines(log: string): string {
	const lines = log.split('\n').filter((line) => !/^\s*(at .*|--> .*)?$/.test(line));
	return lines
		.slice(-SHOWN_LINES)
		.map((line) => `  ${line}`)
		.join('\n');
}
