/** A failure to force: where, how often, and what goes wrong. */
export type Forced<Point extends string, Kind extends { fault: string }> = {
	on: Point;
	/** How many requests, jobs, files or callbacks fail; 1 by default. */
	times?: number;
	/** How many succeed before; 0 by default. */
	after?: number;
} & Kind;

/** A forced failure of any stand-in. */
export type AnyFailure = Forced<string, { fault: string }>;

/**
 * How a request can fail, whatever it asks for. With `accepted: true` it is carried out before its
 * answer fails.
 */
export type RequestFailure =
	/** The answer has this `code`, and the provider's message for it unless `msg` is given. */
	| {
			fault: 'businessCode';
			code: number;
			msg?: string;
			/** HTTP status; 200 by default. */
			status?: number;
			/** Value of the Retry-After header: seconds or an HTTP date. */
			retryAfter?: string | number;
			accepted?: boolean;
	  }
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
	/** The request is carried out (a job is created and charged), then the connection is cut. */
	| { fault: 'resetAfterAcceptance' }
	/** There is no answer; after `ms` (two minutes by default) the connection is cut. */
	| { fault: 'timeout'; ms?: number; accepted?: boolean }
	/** HTTP 200 with half an answer, which isn't valid JSON. */
	| { fault: 'garbage'; accepted?: boolean };

/** The answer says that all is well, but its `data` is null or missing. */
export type NoDataFailure = { fault: 'noData'; as?: 'null' | 'missing' };

/** How the download of a file can fail, besides as any request can. */
export type FileFailure =
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
	| { fault: 'movedFile'; hops: number };

/** How a callback can fail; `status` limits it to callbacks that report that status. */
export type CallbackFailure<Status extends number | string> = { status?: Status } &
	/** The callback is never sent. */
	(
		| { fault: 'lostCallback' }
		/** The callback is sent after `ms` of sandbox time. */
		| { fault: 'lateCallback'; ms: number }
		/** The callback is sent in several copies, each with a signature of its own. */
		| { fault: 'repeatedCallback'; copies: number }
		/** The callback is sent to its address without the query string. */
		| { fault: 'droppedQuery' }
	);

/** How things can fail with any provider; `Status` is what its callbacks report. */
export type CommonFailure<Status extends number | string> =
	RequestFailure | FileFailure | CallbackFailure<Status>;

/** All kinds of {@link RequestFailure}. */
export const REQUEST_FAULTS = [
	'businessCode',
	'httpStatus',
	'resetBeforeAnswer',
	'resetAfterAcceptance',
	'timeout',
	'garbage',
] as const satisfies Array<RequestFailure['fault']>;

/** All kinds of {@link FileFailure}. */
export const FILE_FAULTS = [
	'truncatedFile',
	'stalledFile',
	'largeFile',
	'endlessFile',
	'wrongFile',
	'movedFile',
] as const satisfies Array<FileFailure['fault']>;

/** All kinds of {@link CallbackFailure}. */
export const CALLBACK_FAULTS = [
	'lostCallback',
	'lateCallback',
	'repeatedCallback',
	'droppedQuery',
] as const satisfies Array<CallbackFailure<number>['fault']>;
