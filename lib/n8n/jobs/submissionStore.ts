import type { IExecuteFunctions } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';
import type { JobRecord } from '../../akool/akoolJob';
import { withoutFolder } from '../binary/binaryDataId';

/** The job a submission became, or that it was sent and nobody knows what became of it. */
export type Submission = JobRecord | 'sent';

/** What is remembered of one item's submission. */
export interface SubmissionSlot {
	/** Undefined when it was not sent yet. */
	get(): Submission | undefined;
	/** Keeps what is known of it now; undefined when it was refused, so that it may be sent anew. */
	set(known: Submission | undefined): void;
}

/** What this node has submitted in this execution. */
export interface SubmissionStore {
	/** @param asked all that the item asks for */
	slot(itemIndex: number, asked: object): SubmissionSlot;
	/** Forgets a job that failed, so that it may be submitted anew. */
	forget(jobId: string): void;
}

/**
 * Opens the node's memory in its node context. n8n keeps that over Retry On Fail and over a manual
 * retry of a failed execution (other than static data), so neither pays for a job twice. It does so
 * when the node ends: of a node that n8n was killed or stopped in nothing is kept. The number of the
 * run is part of it: a loop may ask for the same thing again on purpose. A file counts as the same
 * after n8n moved it.
 */
export function submissionStore(context: IExecuteFunctions): SubmissionStore {
	const store = context.getContext('node') as { akoolSubmissions?: Record<string, Submission> };
	store.akoolSubmissions ??= {};
	const submissions = store.akoolSubmissions;
	const asText = shortened();
	const run: unknown = context.evaluateExpression('{{ $runIndex }}', 0);
	return {
		slot(itemIndex, asked) {
			const key = stableHash([run, itemIndex, asked], asText);
			return {
				get: () => submissions[key],
				set(known) {
					if (known) submissions[key] = known;
					else delete submissions[key];
				},
			};
		},
		forget(jobId) {
			for (const [key, known] of Object.entries(submissions)) {
				if (known !== 'sent' && known._id === jobId) delete submissions[key];
			}
		},
	};
}

/** Longer texts, in characters, are taken for whole files. */
const LONG = 10_000;

/** Puts a fingerprint in the place of whole files, made once for each: many pairs may name the same. */
function shortened(): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		if (text.length <= LONG) return withoutFolder(text);
		const short = known.get(text) ?? stableHash(text);
		known.set(text, short);
		return short;
	};
}
