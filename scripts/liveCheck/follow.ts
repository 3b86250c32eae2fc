import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, noAnswer } from './answer';

const MOST_LOOKS = 60;

/** So often may something that was just begun be unknown. */
const MOST_UNKNOWN = 5;

/** How the status of an answer begins that tells none. */
export const NO_STATUS = 'none';

/** Something that takes a while. */
export interface Watched {
	look(): Promise<Answer>;
	/** Its status; {@link NO_STATUS} with more words if the answer tells none. */
	statusIn(answer: Answer): string;
	/** The statuses of what is not over. */
	underWay: readonly string[];
	/** Between two looks, in ms. */
	pause: number;
	/** Takes note of each new status. */
	onStatus(status: string, answer: Answer): void;
}

/** What was seen of something that takes a while. */
export interface Followed {
	/** The last answer. */
	answer: Answer;
	/** All statuses, in the order in which they came. */
	statuses: string[];
	/** Whether it has ended; else it was given up. */
	isOver: boolean;
}

/** Looks at something until it is no longer under way. It goes on, also where a look fails. */
export async function follow(watched: Watched): Promise<Followed> {
	const statuses: string[] = [];
	let unknown = 0;
	for (let look = 1; ; look++) {
		const answer = await watched.look().catch(noAnswer);
		const status = watched.statusIn(answer);
		if (status !== statuses.at(-1)) {
			watched.onStatus(status, answer);
			statuses.push(status);
		}
		unknown = status.startsWith(NO_STATUS) ? unknown + 1 : 0;
		const isUnknown = unknown > 0 && unknown < MOST_UNKNOWN;
		const isUnderWay = watched.underWay.includes(status) || isUnknown;
		if (!isUnderWay || look === MOST_LOOKS) return { answer, statuses, isOver: !isUnderWay };
		await sleep(watched.pause);
	}
}
