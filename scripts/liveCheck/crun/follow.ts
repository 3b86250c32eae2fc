import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, type CrunAnswer, dataOf } from './crunApi';
import type { CheckTools } from './step';

const UNDER_WAY = ['pending', 'running', 'starting', 'processing'];
const MOST_LOOKS = 60;

/** So often may something that was just begun be unknown. */
const MOST_UNKNOWN = 5;

/** What was seen of something that takes a while. */
export interface Followed {
	/** The last answer. */
	answer: CrunAnswer;
	/** All statuses, in the order in which they came. */
	statuses: string[];
	/** Whether it has ended; else it was given up. */
	isOver: boolean;
}

/** Looks at something until it is no longer under way, and tells each new status. */
export async function follow({ ask, person, pauses }: CheckTools, path: string): Promise<Followed> {
	const statuses: string[] = [];
	let unknown = 0;
	for (let look = 1; ; look++) {
		const answer = await ask(path).catch(noAnswer);
		const status = statusIn(answer);
		if (status !== statuses.at(-1)) {
			person.tell(`Status ${status}, credits ${dataOf(answer).credits}`);
			statuses.push(status);
		}
		unknown = status.startsWith('none') ? unknown + 1 : 0;
		const isUnknown = unknown > 0 && unknown < MOST_UNKNOWN;
		const isUnderWay = UNDER_WAY.includes(status) || isUnknown;
		if (!isUnderWay || look === MOST_LOOKS) return { answer, statuses, isOver: !isUnderWay };
		await sleep(pauses.look);
	}
}

function statusIn(answer: CrunAnswer): string {
	const { status } = dataOf(answer);
	return typeof status === 'string' ? status : `none (HTTP ${answer.status}, ${codeOf(answer)})`;
}

/** What was submitted goes on, also when it can't be read for a moment. */
function noAnswer(error: unknown): CrunAnswer {
	return { status: 0, headers: new Headers(), body: String(error) };
}

/** Reads the balance; undefined if there is none. */
export async function readBalance({ ask }: Pick<CheckTools, 'ask'>): Promise<number | undefined> {
	const answer = await ask('account/balance').catch(() => undefined);
	const balance = answer && dataOf(answer).balance;
	return typeof balance === 'number' ? balance : undefined;
}
