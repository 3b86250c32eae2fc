import type { IExecuteFunctions } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';
import type { Submission, SubmissionSlot } from '../../jobs/submitOnce';
import { withoutFolder } from '../binary/fileIdentity';

/** What this node has submitted in this execution. */
export interface SubmissionStore {
	/**
	 * The slot of one item.
	 *
	 * @param plan all that the item asks for
	 */
	slotFor(itemIndex: number, plan: object): SubmissionSlot;
}

/**
 * Opens what a node remembers of its submissions in its node context. n8n keeps that over Retry On
 * Fail and over a manual retry of a failed execution (unlike static data), so neither pays for a
 * job twice. It does so when the node ends: nothing is kept of a node that was running when n8n was
 * killed. The number of the run is part of it, since a loop may ask for the same thing again on
 * purpose. A file counts as the same after n8n moved it.
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

/** Longer texts, in characters, are taken for whole files. */
const LONG = 10_000;

/** Replaces whole files by their hash, made once for each: many pairs may name the same file. */
function hashFiles(): (text: string) => string {
	const hashes = new Map<string, string>();
	return (text) => {
		if (text.length <= LONG) return withoutFolder(text);
		const hash = hashes.get(text) ?? stableHash(text);
		hashes.set(text, hash);
		return hash;
	};
}
