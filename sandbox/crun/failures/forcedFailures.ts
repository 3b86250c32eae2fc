import type { CommonFailure, Forced, NoDataFailure } from '../../failures/failureKinds';
import type { FinalStatus } from '../tasks/task';

/**
 * Where a failure can be forced. `store` is the sending of a file to the file store, `file` a
 * download of a result, upload or face, `callback` a call that the sandbox itself sends, and each of
 * the others a request to the API: `detect` begins to look for faces, `detection` asks what was found.
 */
export const FAILURE_POINTS = [
	'submit',
	'result',
	'estimate',
	'balance',
	'detect',
	'detection',
	'upload',
	'store',
	'file',
	'callback',
] as const;

/** One of {@link FAILURE_POINTS}. */
export type FailurePoint = (typeof FAILURE_POINTS)[number];

/**
 * What goes wrong. Requests are carried out before their answer fails at submit, detect and upload
 * only.
 */
export type CrunFailureKind =
	| CommonFailure<FinalStatus>
	| NoDataFailure
	/** The next task fails, with the code 501 by default, and a `reason`. */
	| { fault: 'jobFails'; code?: number; reason?: string }
	/** The next detection fails for a `reason`. */
	| { fault: 'detectionFails'; reason?: string }
	/** The next detection finds no face, whatever the picture shows. */
	| { fault: 'noFaces' }
	/** A task that has succeeded is shown without its results. */
	| { fault: 'noOutputs' }
	/** A task that has ended is shown as it was before: the call about it came too early. */
	| { fault: 'staleRecord' }
	/** The balance is given as text. */
	| { fault: 'textBalance' };

/** A failure to force: where, how often, and what goes wrong. */
export type CrunFailure = Forced<FailurePoint, CrunFailureKind>;
