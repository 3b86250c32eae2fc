import type { IBinaryData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';
import { JobTimes } from '../../jobs/jobTimes';
import { type NodeRun, type StoredSubmission, SubmissionStore } from '../../jobs/submissionStore';
import type { SubmissionSlot } from '../../jobs/submitOnce';
import { withoutFolder } from '../binary/fileIdentity';
import { argumentsOfModel, runsAsTool } from '../platform/toolCall';
import { askedParameters } from '../options/jobOptions';
import type { NodeMemory } from './nodeMemory';
import { RunClaim } from './runClaim';

/** The submissions of a node that is being executed. */
export interface NodeSubmissions {
	/** How long jobs take, learned in this and earlier runs of the node in the execution. */
	times: JobTimes;
	/** The right of this run to submit. */
	claim: RunClaim;
	/**
	 * Returns the slot of one item.
	 *
	 * @param plan the item's checked parameters
	 */
	slotFor(itemIndex: number, plan: object): SubmissionSlot;
	/** The submissions of earlier tries of this run, also those in an execution that is retried. */
	ofEarlierTries(): StoredSubmission[];
}

/**
 * Opens the submissions that are stored in a node's context. n8n keeps that over Retry On Fail and
 * over a manual retry of a failed execution (unlike static data), so neither pays for a job twice.
 * n8n saves it when the node ends: nothing is kept of a node that was running when n8n was killed,
 * see {@link RunClaim}.
 */
export function openSubmissions(context: IExecuteFunctions): NodeSubmissions {
	const memory = context.getContext('node') as NodeMemory;
	memory.submissions ??= [];
	memory.jobTimes ??= [];
	const run = nodeRun(context);
	const store = new SubmissionStore(memory.submissions, run);
	const hash = hasher();
	const asked = askedParameters(context.getNode().parameters);
	const settings = hash([asked, [...argumentsOfModel(context)]]);
	const calls = context.getInputData().map((item) => hash([settings, contentOf(item)]));
	return {
		times: new JobTimes(memory.jobTimes),
		claim: new RunClaim(context, memory, run, hash(calls)),
		slotFor: (item, plan) => store.slotFor({ item, values: hash(plan), call: calls[item] }),
		ofEarlierTries: () => store.ofEarlierTries(),
	};
}

/** An item's data, with its files by their IDs, or by their content if they have none. */
function contentOf({ json, binary }: INodeExecutionData): unknown {
	// Nodes also put out null for no files, and fields without a file.
	const files: Array<Partial<IBinaryData> | undefined> = Object.values(binary ?? {});
	return [json, files.map((file) => file?.id ?? file?.data)];
}

function nodeRun(context: IExecuteFunctions): NodeRun {
	return {
		// Undefined while a tool is called through n8n's MCP Server Trigger.
		execution: context.getExecutionId() ?? '',
		run: Number(context.evaluateExpression('{{ $runIndex }}', 0)),
		isTool: runsAsTool(context),
	};
}

/** Longer texts, in characters, are assumed to be whole files. */
const MIN_FILE_LENGTH = 10_000;

/**
 * Returns a function that hashes a value. A file counts as the same after n8n moved it. Whole files
 * are replaced by their hash, calculated once for each file, since many pairs may name the same one.
 */
function hasher(): (value: unknown) => string {
	const hashes = new Map<string, string>();
	const normalize = (text: string) => {
		if (text.length <= MIN_FILE_LENGTH) return withoutFolder(text);
		const hash = hashes.get(text) ?? stableHash(text);
		hashes.set(text, hash);
		return hash;
	};
	return (value) => stableHash(value, normalize);
}
