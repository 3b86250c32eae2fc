import type { IExecuteFunctions } from 'n8n-workflow';
import type { WantedMedia } from '../../core/wantedMedia';
import type { JobProvider } from '../../jobs/provider';
import type { AddressLooks } from '../addresses/addressLooks';
import type { Run } from '../items/executeItems';
import type { JobOptions, SpendingFields } from '../options/jobOptions';
import type { JobService } from '../platform/service';

/**
 * A kind of job that a node submits, one for each input item.
 *
 * @typeParam Plan one item's checked parameters; plain data, since their hash identifies a
 *   submission
 * @typeParam JobRequest a request that submits a job
 */
export interface JobKind<Plan extends object, JobRequest> {
	service: JobService<JobRequest>;
	/** The options that limit what is spent. */
	spending: SpendingFields;
	/** Reads and validates one item's parameters; throws a ValidationError for invalid ones. */
	readPlan(context: IExecuteFunctions, itemIndex: number): Plan;
	/**
	 * Returns a name for the file of an item's result, without an extension; undefined, or omitted, for
	 * the name that it has at the provider.
	 */
	resultName?(plan: Plan): string | undefined;
	/** Whether the provider's answer holds the result itself, so that it is put out as a file. */
	isResultInline?(plan: Plan): boolean;
	/** Connects to the provider, once per run. */
	openSession(run: Run, options: JobOptions): Promise<JobSession<Plan, JobRequest>>;
}

/** The provider of a run, and how to prepare its requests. */
export interface JobSession<Plan extends object, JobRequest> {
	provider: JobProvider<JobRequest>;
	/** What the run's web addresses lead to; undefined if they are not looked at. */
	addresses?: AddressLooks;
	/** Returns all pictures and videos that the job of a plan needs. */
	mediaOf?(plan: Plan): WantedMedia[];
	/**
	 * Builds the request of one item: checks its files, gives them addresses, finds faces. Free of
	 * charge; throws a ValidationError if something is missing.
	 */
	prepare(plan: Plan): Promise<JobRequest>;
}
