import type { CommonFailure, Forced } from '../../failures/failureKinds';
import type { JobStatus } from '../jobs/job';

/**
 * Where a failure can be forced. `file` is a download of a result or face crop, `callback` is a
 * request the sandbox itself sends, and each of the others is a request to the API.
 */
export const FAILURE_POINTS = [
	'submit',
	'result',
	'credit',
	'detect',
	'delete',
	'token',
	'file',
	'callback',
] as const;

/** One of {@link FAILURE_POINTS}. */
export type FailurePoint = (typeof FAILURE_POINTS)[number];

/** What goes wrong. Requests are carried out before their answer fails at submit and delete only. */
export type FailureKind =
	| CommonFailure<CallbackStatus>
	/** A result list without results; `as` is how that looks. */
	| { fault: 'emptyResult'; as?: EmptyResult }
	/** Completed jobs are listed without their `url`. */
	| { fault: 'noResultUrl' }
	/** The balance is given as text. */
	| { fault: 'textBalance' }
	/** The next job ends with status 4; `reason` stands in its `field`, which is `alg_msg` by default. */
	| { fault: 'jobFails'; reason?: string; field?: string }
	/** Face Detect or Analyze Frames finds no face; `as` is how Face Detect answers then. */
	| { fault: 'noFaces'; as?: NoFacesAnswer }
	/** An error in Face Detect's or Analyze Frames' own format; HTTP 500 by default. */
	| { fault: 'detectError'; msg: string; status?: number };

/** The status a callback reports: 2 processing, 3 completed, 4 failed. */
export type CallbackStatus = Exclude<JobStatus, 1>;

/** An empty list, or null or nothing instead of `data.result` or of `data`. */
export type EmptyResult = 'list' | 'nullList' | 'noList' | 'nullData' | 'noData';

/** How Face Detect answers without a face: error_code 1 with HTTP 200 or 400, or empty lists. */
export type NoFacesAnswer = 'error200' | 'error400' | 'empty';

/** A failure to force: where, how often, and what goes wrong. */
export type ForcedFailure = Forced<FailurePoint, FailureKind>;
