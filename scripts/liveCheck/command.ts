import type { Finding } from './finding';
import { personAtTerminal, type Person } from './person';

/** What a check found, and the file that its table is also written to. */
export interface Checked {
	findings: Finding[];
	out?: string;
}

/** A check as it is called in a terminal: gives what it found, or in words how it is called. */
export type CheckCommand = (args: string[]) => Promise<Checked | string>;

/** Options that every check has, for Node's `parseArgs`. */
export const COMMON_OPTIONS = {
	group: { type: 'string' },
	face: { type: 'string' },
	callback: { type: 'string' },
	listen: { type: 'string' },
	yes: { type: 'boolean', default: false },
	out: { type: 'string' },
} as const;

/** What {@link COMMON_OPTIONS} mean. */
export const COMMON_USAGE = `
  --group <address>     a picture with several faces, of people who agreed to it
  --face <address>      a picture with a new face, likewise
  --callback <address>  where the service can call; let it lead to --listen
  --listen <port>       takes these calls on this computer
  --yes                 agrees to all steps whose price is known
  --out <file>          writes the table to a file, too`;

/** Runs a check with the person at this terminal. */
export async function atTerminal(
	saysYes: boolean,
	check: (person: Person) => Promise<Finding[]>,
): Promise<Finding[]> {
	const person = personAtTerminal(saysYes);
	try {
		return await check(person);
	} finally {
		person.leave();
	}
}

/** The number of a port; undefined for none. */
export function portOf(listen: string | undefined): number | undefined {
	return listen === undefined ? undefined : Number(listen);
}
