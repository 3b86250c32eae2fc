import type { CommonFailure, Forced, NoDataFailure } from '../../failures/failureKinds';
import type { FinalStatus } from '../predictions/prediction';

/**
 * Where a failure can be forced. `file` is a download of an output or upload, `callback` is a
 * webhook call the sandbox itself sends, and each of the others is a request to the API.
 */
export const FAILURE_POINTS = [
	'submit',
	'result',
	'list',
	'balance',
	'price',
	'billings',
	'secret',
	'upload',
	'file',
	'callback',
] as const;

/** One of {@link FAILURE_POINTS}. */
export type FailurePoint = (typeof FAILURE_POINTS)[number];

/** What goes wrong. Requests are carried out before their answer fails at submit and upload only. */
export type WaveSpeedFailureKind =
	| CommonFailure<FinalStatus>
	/**
	 * The next task ends without outputs, with an error `code` (1405 by default), the `reason` for it,
	 * and a status (`failed` by default).
	 */
	| {
			fault: 'jobFails';
			code?: number;
			reason?: string;
			status?: Exclude<FinalStatus, 'completed'>;
	  }
	/** The next task is completed, and its output marked as unsafe. */
	| { fault: 'nsfw' }
	/** A completed prediction is shown without its outputs. */
	| { fault: 'noOutputs' }
	| NoDataFailure
	/** The balance is given as text. */
	| { fault: 'textBalance' };

/** A failure to force: where, how often, and what goes wrong. */
export type WaveSpeedFailure = Forced<FailurePoint, WaveSpeedFailureKind>;
