import { setTimeout as sleep } from 'node:timers/promises';
import { creditsChargedOf } from '../../../lib/akool/creditsCharged';
import { type Answer, codeOf, dataOf, inShort, shown } from '../answer';
import type { Finding } from '../finding';
import { type FollowedJob, followJob, readBalance } from './jobs';
import type { CheckTools } from './tools';

/** A swap that was followed to its end. */
export interface Swapped {
	/** How it was accepted. */
	created: Answer;
	/** Undefined if it was refused. */
	job?: FollowedJob;
	/** The balance before it, when it was accepted, at its end, and a while after a failure. */
	balances: Array<number | undefined>;
}

/** Akool's status of a failed job. */
export const FAILED = '4';

/**
 * Submits a swap once, whatever comes back, and follows it.
 *
 * @param name what is swapped, in a few words
 * @throws Error when it is unclear whether Akool took it
 */
export async function swap(
	tools: CheckTools,
	name: string,
	path: string,
	body: object,
): Promise<Swapped> {
	const { callback } = tools.media;
	const balances = [await readBalance(tools)];
	const created = await tools
		.ask(name, path, { ...body, ...(callback && { webhookUrl: callback }) })
		.catch((error: unknown) => {
			throw new Error(`It is unclear whether Akool took the swap. It is not sent again: ${error}`);
		});
	balances.push(await readBalance(tools));
	tools.person.tell(shown(created));
	const { _id: id } = dataOf(created);
	if (codeOf(created) !== 1000 || typeof id !== 'string') return { created, balances };
	const job = await followJob(tools, id);
	if (!job.isOver) tools.person.tell(`It is still under way, and was given up: ${id}`);
	balances.push(await readBalance(tools));
	if (job.statuses.at(-1) === FAILED) {
		await sleep(tools.pauses.refund);
		balances.push(await readBalance(tools));
	}
	tools.price = Math.max(tools.price, spentBy(balances) ?? 0);
	return { created, job, balances };
}

/** What a swap cost by the balance, and what Akool says of it. */
export function charged({ job, balances }: Swapped, question: string): Finding {
	const said = creditsChargedOf(job?.entry ?? {}, true);
	const spent = spentBy(balances);
	return {
		question,
		expected: 'what the list says, if it says it, is what the balance has less',
		seen: `the list says ${said ?? 'nothing'}; balance ${balances.join(', then ')}`,
		agrees: said === undefined || spent === undefined ? undefined : said === spent,
	};
}

/** When the credits of a swap were deducted. */
export function deduction({ balances: [before, accepted, end] }: Swapped): Finding {
	const isKnown = before !== undefined && accepted !== undefined && end !== undefined;
	return {
		question: 'When credits are deducted',
		expected: 'when a job is submitted',
		seen: `balance ${before} before, ${accepted} when it was accepted, ${end} at its end`,
		agrees: isKnown ? accepted < before && end === accepted : undefined,
	};
}

/** A swap that was refused answers nothing else. */
export function refused({ created, job }: Swapped, question: string): Finding[] | undefined {
	if (job) return undefined;
	return [{ question, expected: 'code 1000 with data._id', seen: inShort(created), agrees: false }];
}

function spentBy(balances: Swapped['balances']): number | undefined {
	const before = balances[0];
	const after = balances.at(-1);
	return before === undefined || after === undefined ? undefined : before - after;
}
