import { runAkool } from './liveCheck/akool/command';
import { runCrun } from './liveCheck/crun/command';
import { findingsTable } from './liveCheck/finding';
import { writeFileSync } from 'node:fs';
import type { CheckCommand } from './liveCheck/command';

/** By the name that follows `npm run live-check --`. */
const COMMANDS: Record<string, CheckCommand> = { akool: runAkool, crun: runCrun };

/** `npm run live-check -- akool` or `-- crun`: answers with a real key what a documentation leaves open. */
async function main([name = '', ...args]: string[]): Promise<void> {
	const command = COMMANDS[name];
	if (command === undefined) {
		console.log(`Usage: npm run live-check -- <${Object.keys(COMMANDS).join(' or ')}>`);
		console.log('With one of them and without options it says how to use it.');
		process.exitCode = 1;
		return;
	}
	const checked = await command(args);
	if (typeof checked === 'string') {
		console.log(checked);
		process.exitCode = 1;
		return;
	}
	const table = findingsTable(checked.findings);
	console.log(`\n${table}`);
	if (checked.out !== undefined) writeFileSync(checked.out, `${table}\n`);
}

main(process.argv.slice(2)).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
