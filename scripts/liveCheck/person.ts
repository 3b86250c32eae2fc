import { createInterface } from 'node:readline/promises';
import { redactSecrets, redactValues } from '../../lib/core/redactSecrets';

/** The person who runs a check, at a terminal or made up for a test. */
export interface Person {
	/** Tells them something. */
	tell(text: string): void;
	/** Asks for a text; empty for none. */
	ask(question: string): Promise<string>;
	/** Asks whether something may be done that may cost. */
	agrees(question: string): Promise<boolean>;
}

/**
 * The person at this terminal. Where nobody sits at one, every answer is empty, so nothing is agreed to.
 *
 * @param saysYes whether they have agreed to everything beforehand
 */
export function personAtTerminal(saysYes: boolean): Person & { leave(): void } {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const isThere = process.stdin.isTTY;
	const ask = async (question: string) => (isThere ? await terminal.question(question) : '');
	return {
		tell: (text) => console.log(text),
		ask,
		agrees: async (question) => saysYes || isYes(await ask(`${question} Type yes to do it: `)),
		leave: () => terminal.close(),
	};
}

/** Only a clear yes counts. */
export function isYes(answer: string): boolean {
	return /^y(?:es)?$/i.test(answer.trim());
}

/** A text without secrets: neither these nor those that answers hold. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
	return redactSecrets(redactValues(text, secrets));
}
