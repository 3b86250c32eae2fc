import type { IExecuteFunctions } from 'n8n-workflow';
import type { JobProvider } from '../../jobs/provider';
import type { Run } from '../items/executeItems';
import type { JobOptions } from '../options/jobOptions';
import type { JobService } from '../platform/service';

/**
 * A kind of job that a node submits, one for each input item.
 *
 * @typeParam Plan what one item asks for; plain data, since it is hashed to know it again
 * @typeParam JobRequest what is submitted
 */
export interface JobKind<Plan extends object, JobRequest> {
	service: JobService<JobRequest>;
	/** Reads and checks one item's parameters; throws a ValidationError for wrong ones. */
	readPlan(context: IExecuteFunctions, itemIndex: number): Plan;
	/** Opens the provider, once a run. */
	openSession(run: Run, options: JobOptions): Promise<JobSession<Plan, JobRequest>>;
}

/** A provider that was opened for a run, and how to prepare its requests. */
export interface JobSession<Plan extends object, JobRequest> {
	provider: JobProvider<JobRequest>;
	/**
	 * Makes the request of one item: looks at its files, gives them addresses, finds faces. Costs
	 * nothing; throws a ValidationError when something is not there.
	 */
	prepare(plan: Plan): Promise<JobRequest>;
}
