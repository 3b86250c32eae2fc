import type { IExecuteFunctions } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';
import type { Submission, SubmissionSlot } from '../../jobs/submitOnce';
import { withoutFolder } from '../binary/fileIdentity';

/** The submissions of a node in this execution. */
export interface SubmissionStore {
	/**
	 * Returns the slot of one item.
	 *
	 * @param plan the item's checked parameters
	 */
	slotFor(itemIndex: number, plan: object): SubmissionSlot;
}

/**
 * Opens the submissions that are stored in a node's context. n8n keeps that over Retry On Fail and
 * over a manual retry of a failed execution (unlike static data), so neither pays for a job twice.
 * n8n saves it when the node ends: nothing is kept of a node that was running when n8n was killed.
 * The run index is part of the key, since a loop may submit the same job again on purpose. A file
 * counts as the same after n8n moved it.
 */
export function submissionStore(context: IExecuteFunctions): SubmissionStore {
	const stored = context.getContext('node') as { submissions?: Record<string, Submission> };
	stored.submissions ??= {};
	const submissions = stored.submissions;
	const normalize = hashFiles();
	const runIndex: unknown = context.evaluateExpression('{{ $runIndex }}', 0);
	return {
		slotFor(itemIndex, plan) {
			const key = stableHash([runIndex, itemIndex, plan], normalize);
			return {
				get: () => submissions[key],
				set: (submission) => (submissions[key] = submission),
				clear: () => delete submissions[key],
			};
		},
	};
}

/** Longer texts, in characters, are assumed to be whole files. */
const MIN_FILE_LENGTH = 10_000;

/**
 * Returns a function that replaces whole files by their hash, calculated once for each file, since
 * many pairs may name the same one.
 */
function hashFiles(): (text: string) => string {
	const hashes = new Map<string, string>();
	return (text) => {
		if (text.length <= MIN_FILE_LENGTH) return withoutFolder(text);
		const hash = hashes.get(text) ?? stableHash(text);
		hashes.set(text, hash);
		return hash;
	};
}
