import type { JobTime } from '../../jobs/jobTimes';
import type { StoredSubmission } from '../../jobs/submissionStore';

/** What a node's context keeps of its submissions, as plain data. */
export interface NodeMemory {
	submissions?: StoredSubmission[];
	/** How long jobs took in earlier runs of the node. */
	jobTimes?: JobTime[];
	/** The ID of the execution that last began to submit. */
	begunIn?: string;
}
