import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../finding';
import { codeOf, type Answer, dataOf, inShort, objectOf, shown } from '../answer';
import { followTask, readBalance } from './follow';
import type { CheckTools } from './step';

/** A swap that was followed to its end. */
export interface Swapped {
	/** How it was accepted. */
	created: Answer;
	/** Its last record; empty if it was refused. */
	record: Record<string, unknown>;
	statuses: string[];
	/** The addresses of its results. */
	urls: string[];
	/** The balance before it, when it was accepted, at its end, and a while after a failure. */
	balances: Array<number | undefined>;
}

/** Submits a swap once, whatever comes back, and follows it. */
export async function swap(tools: CheckTools, model: string, input: object): Promise<Swapped> {
	const { callbackUrl } = tools.media;
	const body = {
		...{ model, input: { ...input, disable_safety_checker: false } },
		...(callbackUrl && { callback_url: callbackUrl }),
	};
	const balances = [await readBalance(tools)];
	const created = await tools.ask('job/CreateTask', body).catch((error: unknown) => {
		throw new Error(`It is unclear whether Crun took the swap. It is not sent again: ${error}`);
	});
	balances.push(await readBalance(tools));
	tools.person.tell(shown(created));
	const { task_id: id } = dataOf(created);
	if (typeof id !== 'string') return { created, record: {}, statuses: [], urls: [], balances };
	const { answer, statuses, isOver } = await followTask(
		tools,
		`job/TaskInfo?task_id=${encodeURIComponent(id)}`,
	);
	tools.person.tell(shown(answer));
	if (!isOver) tools.person.tell(`It is still under way, and was given up: ${id}`);
	balances.push(await readBalance(tools));
	if (statuses.at(-1) === 'failed') {
		await sleep(tools.pauses.refund);
		balances.push(await readBalance(tools));
	}
	const urls = [objectOf(dataOf(answer).result).media_urls].flat();
	return {
		...{ created, record: dataOf(answer), statuses, balances },
		urls: urls.filter((url) => typeof url === 'string'),
	};
}

/** What a swap cost: the nodes give Crun's own word for it. */
export function charged({ record, balances }: Swapped, question: string): Finding {
	const [before, ...later] = balances;
	const after = later.at(-1);
	const known = before !== undefined && after !== undefined && typeof record.credits === 'number';
	return {
		question,
		expected: "the record's credits are what the balance has less",
		seen: `credits ${record.credits}; balance ${balances.join(', then ')}`,
		agrees: known ? Math.abs(before - after - Number(record.credits)) < 1e-6 : undefined,
	};
}

/** How a swap was accepted, and which statuses it had. */
export function course({ created, record, statuses }: Swapped): Finding[] {
	const id = String(dataOf(created).task_id);
	const documented = ['pending', 'running', 'success', 'failed'];
	return [
		{
			question: 'ID of a job',
			expected: 'letters, digits, hyphens and underscores',
			seen: `${id.length} characters, such as ${id}`,
			agrees: /^[\w-]+$/.test(id),
		},
		{
			question: 'Statuses of a job',
			expected: documented.join(', '),
			seen: statuses.join(', '),
			agrees: statuses.every((status) => documented.includes(status)),
		},
		{
			question: 'Times of a job',
			expected: 'create_at: a number of seconds since 1970',
			seen: `create_at ${record.create_at}, complete_at ${record.complete_at}`,
			agrees: Math.abs(Number(record.create_at) - Date.now() / 1000) < 86_400,
		},
	];
}

/** A swap that was refused answers nothing else. */
export function refused({ created }: Swapped, question: string): Finding[] | undefined {
	if (codeOf(created) === 200 && typeof dataOf(created).task_id === 'string') return undefined;
	return [
		{ question, expected: 'code 200 with data.task_id', seen: inShort(created), agrees: false },
	];
}
