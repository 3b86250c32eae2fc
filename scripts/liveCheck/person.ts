import { createInterface } from 'node:readline/promises';

/** The person who runs a check, at a terminal or made up for a test. */
export interface Person {
	/** Tells them something. */
	tell(text: string): void;
	/** Asks for a text; empty for none. */
	ask(question: string): Promise<string>;
}

/** Asks whether something may be done that may cost; only a clear yes counts. */
export async function agrees(person: Person, question: string): Promise<boolean> {
	return /^y(?:es)?$/i.test((await person.ask(`${question} Type yes to do it: `)).trim());
}

/**
 * The person at this terminal.
 *
 * @param secret is never shown, whatever quotes it
 */
export function personAtTerminal(secret: string): Person & { leave(): void } {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	return {
		tell: (text) => console.log(text.replaceAll(secret, '[hidden]')),
		ask: async (question) => await terminal.question(question),
		leave: () => terminal.close(),
	};
}
