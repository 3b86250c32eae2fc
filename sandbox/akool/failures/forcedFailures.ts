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

/**
 * What goes wrong. With `accepted: true` (submit and delete only) the request is carried out before
 * its answer fails.
 */
export type FailureKind =
	/** The answer has this business code, and Akool's message for it unless `msg` is given. */
	| { fault: 'businessCode'; code: number; msg?: string; accepted?: boolean }
	/** The answer has this HTTP status. */
	| {
			fault: 'httpStatus';
			status: number;
			/** Format of the error page; `html` by default. */
			body?: 'html' | 'json';
			/** Value of the Retry-After header: seconds or an HTTP date. */
			retryAfter?: string | number;
			/** Value of the Location header, for a redirect. */
			location?: string;
			accepted?: boolean;
	  }
	/** The connection is cut before anything happens. */
	| { fault: 'resetBeforeAnswer' }
	/** The job is created and charged, then the connection is cut (submit, delete). */
	| { fault: 'resetAfterAcceptance' }
	/** There is no answer; after `ms` (two minutes by default) the connection is cut. */
	| { fault: 'timeout'; ms?: number; accepted?: boolean }
	/** HTTP 200 with half an answer, which isn't valid JSON. */
	| { fault: 'garbage'; accepted?: boolean }
	/** A result list without results; `as` is how that looks. */
	| { fault: 'emptyResult'; as?: EmptyResult }
	/** Completed jobs are listed without their `url`. */
	| { fault: 'noResultUrl' }
	/** The balance is given as text. */
	| { fault: 'textBalance' }
	/** The next job ends with status 4; `reason` stands in its `field`, which is `alg_msg` by default. */
	| { fault: 'jobFails'; reason?: string; field?: string }
	/** The connection is cut after half of the file. */
	| { fault: 'truncatedFile' }
	/** Half of the file is sent, then nothing more; after two minutes the connection is cut. */
	| { fault: 'stalledFile' }
	/** The file is padded to this size, at most 4,000,000,000 bytes. It is never made smaller. */
	| { fault: 'largeFile'; bytes: number }
	/** The file is followed by zeros until the client hangs up, or 3 GB. No size is announced. */
	| { fault: 'endlessFile' }
	/** HTTP 200 with another content: a page (`text/html`) by default. */
	| { fault: 'wrongFile'; type?: string; text?: string }
	/**
	 * `hops` redirects (302) lead to the same file. Following them doesn't count as a request for
	 * `times` and `after`; the last one can meet another forced failure.
	 */
	| { fault: 'movedFile'; hops: number }
	/** Face Detect or Analyze Frames finds no face; `as` is how Face Detect answers then. */
	| { fault: 'noFaces'; as?: NoFacesAnswer }
	/** An error in Face Detect's or Analyze Frames' own format; HTTP 500 by default. */
	| { fault: 'detectError'; msg: string; status?: number }
	/** The callback is never sent. Here and below, `status` limits it to callbacks of that status. */
	| { fault: 'lostCallback'; status?: CallbackStatus }
	/** The callback is signed now and sent after `ms` of sandbox time. */
	| { fault: 'lateCallback'; ms: number; status?: CallbackStatus }
	/** The callback is sent in several copies, each with a signature of its own. */
	| { fault: 'repeatedCallback'; copies: number; status?: CallbackStatus }
	/** The callback is sent to its address without the query string. */
	| { fault: 'droppedQuery'; status?: CallbackStatus };

/** The status a callback reports: 2 processing, 3 completed, 4 failed. */
export type CallbackStatus = Exclude<JobStatus, 1>;

/** An empty list, or null or nothing instead of `data.result` or of `data`. */
export type EmptyResult = 'list' | 'nullList' | 'noList' | 'nullData' | 'noData';

/** How Face Detect answers without a face: error_code 1 with HTTP 200 or 400, or empty lists. */
export type NoFacesAnswer = 'error200' | 'error400' | 'empty';

/** A failure to force: where, how often, and what goes wrong. */
export type ForcedFailure = {
	on: FailurePoint;
	/** How many requests, jobs, files or callbacks fail; 1 by default. */
	times?: number;
	/** How many succeed before; 0 by default. */
	after?: number;
} & FailureKind;
