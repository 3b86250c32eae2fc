import { type Answer, codeOf, dataOf } from '../answer';
import { type Followed, follow, NO_STATUS } from '../follow';
import type { CheckTools } from './step';

const UNDER_WAY = ['pending', 'running', 'starting', 'processing'];

/** Looks at a task or a detection until it is no longer under way, and tells each new status. */
export async function followTask(tools: CheckTools, path: string): Promise<Followed> {
	const { ask, person, pauses } = tools;
	return await follow({
		look: async () => await ask(path),
		statusIn,
		underWay: UNDER_WAY,
		pause: pauses.look,
		onStatus: (status, answer) =>
			person.tell(`Status ${status}, credits ${dataOf(answer).credits}`),
	});
}

function statusIn(answer: Answer): string {
	const { status } = dataOf(answer);
	const none = `${NO_STATUS} (HTTP ${answer.status}, ${codeOf(answer)})`;
	return typeof status === 'string' ? status : none;
}

/** Reads the balance; undefined if there is none. */
export async function readBalance({ ask }: Pick<CheckTools, 'ask'>): Promise<number | undefined> {
	const answer = await ask('account/balance').catch(() => undefined);
	const balance = answer && dataOf(answer).balance;
	return typeof balance === 'number' ? balance : undefined;
}
