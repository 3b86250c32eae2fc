import type { IDataObject, INode } from 'n8n-workflow';
import { agentNode, answerOf, toolOf } from '../../support/agentNode';
import { retryingLoopNode } from '../../support/loopNode';
import type { Contract } from './contract';

/** The row that is in trouble. */
export const ROW_IN_TROUBLE = 1;

/** What came of three rows, of which one was in trouble. */
export interface Seen {
	/** Every text that the user reads at the end: the error of the execution, and those of items. */
	told: string;
	/** What the node put out last for the row in trouble, if it put out anything. */
	json?: IDataObject;
}

/** A way to go on after an error. */
export interface Handling {
	name: string;
	/** Whether the other rows are submitted, although the one in trouble never succeeds. */
	goesOn: boolean;
	/** Whether the row in trouble is tried again. */
	triesAgain: boolean;
	run(contract: Contract): Promise<Seen>;
}

type Executed = Awaited<ReturnType<Contract['run']>>;

const continues = { onError: 'continueRegularOutput' as const };
const retries = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
const swap = (contract: Contract, settings: Partial<INode> = {}) =>
	contract.swap({ waitForResult: false, options: { parallel: 1 } }, settings);
const textsOf = (items: IDataObject[]) => items.flatMap(({ error, message }) => [error, message]);
const seen = ({ json, error }: Pick<Executed, 'json' | 'error'>): Seen => ({
	told: [error?.message, error?.description, ...textsOf(json)].join('\n'),
	json: json.at(ROW_IN_TROUBLE),
});
const runWith = (settings: Partial<INode>) => async (contract: Contract) =>
	seen(await contract.run(swap(contract, settings), contract.rows(3)));

/** The ways of n8n to go on after an error that nodes know of. */
export const HANDLINGS: Handling[] = [
	{ name: 'Stop', goesOn: false, triesAgain: false, run: runWith({}) },
	{ name: 'Continue', goesOn: true, triesAgain: false, run: runWith(continues) },
	{ name: 'Stop, Retry On Fail', goesOn: false, triesAgain: true, run: runWith(retries) },
	{ name: 'Stop, retried by hand', goesOn: false, triesAgain: true, run: retryByHand },
	{ name: 'a loop that tries again', goesOn: true, triesAgain: true, run: loop },
	{ name: 'a tool that is called again', goesOn: true, triesAgain: true, run: callTool },
];

async function retryByHand(contract: Contract): Promise<Seen> {
	const first = await contract.run(swap(contract), contract.rows(3));
	if (!first.error) return seen(first);
	return seen(await contract.run(swap(contract), contract.rows(3), { retryOf: first.run }));
}

async function loop(contract: Contract): Promise<Seen> {
	const nodes = [retryingLoopNode, swap(contract, continues)];
	const start = { back: ['Node 2', 'Node 1'] as [string, string] };
	const { run, error } = await contract.run(nodes, contract.rows(3), start);
	const runs = run.data.resultData.runData['Node 2'];
	const json = runs.flatMap(({ data }) => data?.main[0] ?? []).map((item) => item.json);
	return seen({ json, error });
}

/** An agent whose tool swaps the rows in turn; it calls the tool again where that failed. */
async function callTool(contract: Contract): Promise<Seen> {
	const agent = agentNode(async (open) => {
		const tool = await open();
		const answers: string[] = [];
		for (const row of contract.rows(3)) {
			const answer = await answerOf(tool.invoke(row));
			answers.push(answer);
			if (answer.startsWith('ERROR')) answers.push(await answerOf(tool.invoke(row)));
		}
		return answers;
	});
	const { parameters } = contract.swap({
		sourceUrl: "={{ $fromAI('source') }}",
		targetUrl: "={{ $fromAI('target') }}",
		waitForResult: false,
	});
	const tool = { nodeType: toolOf(contract.provider.nodes.swap), parameters: parameters! };
	const { json, error } = await contract.run(agent, [{}], { tool });
	return { told: [error?.message, ...json.map(({ answer }) => answer)].join('\n') };
}
