import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkCrun } from './liveCheck/crun/checkCrun';
import { findingsTable } from './liveCheck/finding';
import { personAtTerminal } from './liveCheck/person';

const USAGE = `Usage: CRUN_API_KEY=… npm run live-check -- crun [options]

Answers with a real key what Crun's documentation leaves open, and prints a table of what was expected
and what was seen. What may cost credits is asked for first.

  --group <address>     a picture with several faces (best three), of people who agreed to it
  --face <address>      a picture with a new face, likewise
  --callback <address>  where Crun can call; look there, or let it lead to --listen
  --listen <port>       takes these calls on this computer
  --max-credits <n>     nothing begins that would cost more in all; 10 if left out
  --yes                 agrees to all steps of which Crun tells the price
  --out <file>          writes the table to a file, too

CRUN_BASE_URL is the base URL, if it is another. The key is never shown, and secrets are removed.`;

const OPTIONS = {
	group: { type: 'string' },
	face: { type: 'string' },
	callback: { type: 'string' },
	listen: { type: 'string' },
	'max-credits': { type: 'string', default: '10' },
	yes: { type: 'boolean', default: false },
	out: { type: 'string' },
} as const;

/** `npm run live-check -- crun`, see {@link USAGE}. */
async function main(args: string[]): Promise<void> {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	const { CRUN_API_KEY: apiKey = '', CRUN_BASE_URL: baseUrl } = process.env;
	const mostCredits = Number(values['max-credits']);
	if (positionals[0] !== 'crun' || apiKey === '' || !(mostCredits >= 0)) {
		console.log(USAGE);
		process.exitCode = 1;
		return;
	}
	const person = personAtTerminal(values.yes);
	const media = { group: values.group, newFace: values.face, callbackUrl: values.callback };
	const port = values.listen === undefined ? undefined : Number(values.listen);
	try {
		const findings = await checkCrun(person, { apiKey, baseUrl, mostCredits, media, port });
		const table = findingsTable(findings);
		console.log(`\n${table}`);
		if (values.out !== undefined) writeFileSync(values.out, `${table}\n`);
	} finally {
		person.leave();
	}
}

main(process.argv.slice(2)).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
