import { parseArgs } from 'node:util';
import { atTerminal, type CheckCommand, COMMON_OPTIONS, COMMON_USAGE, portOf } from '../command';
import { checkCrun } from './checkCrun';

const USAGE = `Usage: CRUN_API_KEY=… npm run live-check -- crun [options]

Answers with a real key what Crun's documentation leaves open, and prints a table of what was expected
and what was seen. What may cost credits is asked for first.
${COMMON_USAGE}
  --max-credits <n>     nothing begins that would cost more in all; 10 if left out

The group picture is best of three faces. CRUN_BASE_URL is the base URL, if it is another. The key is
never shown, and secrets are removed.`;

const OPTIONS = {
	...COMMON_OPTIONS,
	'max-credits': { type: 'string', default: '10' },
} as const;

/** `npm run live-check -- crun`, see {@link USAGE}. */
export const runCrun: CheckCommand = async (args) => {
	const { values } = parseArgs({ args, options: OPTIONS });
	const { CRUN_API_KEY: apiKey = '', CRUN_BASE_URL: baseUrl } = process.env;
	const mostCredits = Number(values['max-credits']);
	if (apiKey === '' || !(mostCredits >= 0)) return USAGE;
	const media = { group: values.group, newFace: values.face, callbackUrl: values.callback };
	const check = { apiKey, baseUrl, mostCredits, media, port: portOf(values.listen) };
	const findings = await atTerminal(values.yes, (person) => checkCrun(person, check));
	return { findings, out: values.out };
};
