import type { JobStatus } from '../jobs/job';

/**
 * Where a fault can be ordered; `file` is a download of a result or a cut-out face, `callback` is
 * what the sandbox itself sends.
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

export type FailurePoint = (typeof FAILURE_POINTS)[number];

/** What goes wrong. `accepted: true` (submit, delete): the request is carried out all the same. */
export type FailureKind =
	| { fault: 'businessCode'; code: number; msg?: string }
	| {
			fault: 'httpStatus';
			status: number;
			/** `html` by default. */
			body?: 'html' | 'json';
			/** For the Retry-After header: seconds or an HTTP date. */
			retryAfter?: string | number;
			accepted?: boolean;
	  }
	/** The connection is cut before anything happens. */
	| { fault: 'resetBeforeAnswer' }
	/** The job is created and charged, then the connection is cut (submit, delete). */
	| { fault: 'resetAfterAcceptance' }
	/** No answer; after `ms` (default two minutes) the connection is cut. */
	| { fault: 'timeout'; ms?: number; accepted?: boolean }
	/** HTTP 200 with half an answer. */
	| { fault: 'garbage'; accepted?: boolean }
	/** A result list without results. */
	| { fault: 'emptyResult' }
	/** The next job ends in status 4; without a reason Akool gives none. */
	| { fault: 'jobFails'; reason?: string }
	/** The file's connection is cut half-way. */
	| { fault: 'truncatedFile' }
	/** Half the file comes, then nothing more; after two minutes the connection is cut. */
	| { fault: 'stalledFile' }
	/** The file with so much behind it that it has this size; below 4 GB. Never made smaller. */
	| { fault: 'largeFile'; bytes: number }
	/** The file with zeros behind it until the client hangs up, or 3 GB; its size is not told. */
	| { fault: 'endlessFile' }
	/** HTTP 200 with something else: a page (`text/html`) unless told otherwise. */
	| { fault: 'wrongFile'; type?: string; text?: string }
	/**
	 * As many redirects (302) to the same file before it comes. They use up nothing; where they
	 * end, the next other fault may hit.
	 */
	| { fault: 'movedFile'; hops: number }
	/** Face Detect finds nobody, in one of the ways it has been seen to say so. */
	| { fault: 'noFaces'; as?: NoFacesAnswer }
	/** Face Detect's or Analyze Frames' own way of failing; HTTP 500 by default. */
	| { fault: 'detectError'; msg: string; status?: number }
	/** The callback is never sent. In this and the next three, `status` picks one kind of callback. */
	| { fault: 'lostCallback'; status?: CallbackStatus }
	/** The callback is written now and sent after `ms` of sandbox time. */
	| { fault: 'lateCallback'; ms: number; status?: CallbackStatus }
	/** The callback is sent in several copies, each signed anew. */
	| { fault: 'repeatedCallback'; copies: number; status?: CallbackStatus }
	/** The callback is sent to its address without the query string. */
	| { fault: 'droppedQuery'; status?: CallbackStatus };

/** What a callback tells of: processing, completed, failed. */
export type CallbackStatus = Exclude<JobStatus, 1>;

/** How Face Detect says that there is nobody: error_code 1 with HTTP 200 or 400, or empty lists. */
export type NoFacesAnswer = 'error200' | 'error400' | 'empty';

/** A fault as it is ordered. */
export type ForcedFailure = {
	on: FailurePoint;
	/** How many requests it hits; 1 by default. */
	times?: number;
	/** How many requests it lets pass first; 0 by default. */
	after?: number;
} & FailureKind;
