import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY } from '../../repository';
import { atTerminal, type CheckCommand, COMMON_OPTIONS, COMMON_USAGE, portOf } from '../command';
import { checkAkool } from './checkAkool';

const USAGE = `Usage: AKOOL_API_KEY=… [AKOOL_CLIENT_ID=…] npm run live-check -- akool [options]

Answers with a real key what Akool's documentation leaves open or answers twice, and prints a table of
what was expected and what was seen. Asks before it swaps faces, three times at most.
${COMMON_USAGE}
  --no-face <address>   a picture without a face, for what a failed job costs
  --signed <address>    a picture with a face at an address with a signature, as n8n makes them
  --max-credits <n>     nothing begins that would cost more in all; 12 if left out
  --keep <folder>       where all answers are kept; a folder in .cache/live-check/ if left out

The group picture has two faces at least. AKOOL_BASE_URL is the base URL, if it is another. The client
ID is for the access token and for calls. The key is never shown, and secrets are removed.`;

const OPTIONS = {
	...COMMON_OPTIONS,
	'no-face': { type: 'string', default: '' },
	signed: { type: 'string', default: '' },
	'max-credits': { type: 'string', default: '12' },
	keep: { type: 'string' },
} as const;

/** `npm run live-check -- akool`, see {@link USAGE}. */
export const runAkool: CheckCommand = async (args) => {
	const { values } = parseArgs({ args, options: OPTIONS });
	const {
		AKOOL_API_KEY: apiKey = '',
		AKOOL_CLIENT_ID: clientId,
		AKOOL_BASE_URL: baseUrl,
	} = process.env;
	const mostCredits = Number(values['max-credits']);
	if (apiKey === '' || !(mostCredits >= 0)) return USAGE;
	const { group = '', face: newFace = '', 'no-face': noFace, signed, callback = '' } = values;
	const folder = values.keep ?? folderFor(new Date());
	const findings = await atTerminal(values.yes, (person) =>
		checkAkool(person, {
			...{ apiKey, clientId, baseUrl, mostCredits, folder, port: portOf(values.listen) },
			media: { group, newFace, noFace, signed, callback },
		}),
	);
	console.log(`\nThe answers are in ${folder}`);
	return { findings, out: values.out };
};

function folderFor(now: Date): string {
	const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
	return join(REPOSITORY, '.cache/live-check', `akool-${time}`);
}
