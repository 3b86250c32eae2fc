import type { StoredSubmission } from '../../jobs/submissionStore';

/** What a node's context keeps of its submissions, as plain data. */
export interface NodeMemory {
	submissions?: StoredSubmission[];
	/** The ID of the execution that last began to submit. */
	begunIn?: string;
}
