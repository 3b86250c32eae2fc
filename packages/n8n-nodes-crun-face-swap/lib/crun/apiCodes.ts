import type { ApiErrorKind, ErrorReason } from '../../../../lib/core/errors';
import { ACCOUNT_PAGE } from './crunApi';
import { CRUN_INFO } from './crunInfo';

/** What a code of Crun's means: `title` says what happened, `advice` what to do about it. */
export interface ApiCode {
	title: string;
	advice: string;
	kind: ApiErrorKind;
	errorReason?: ErrorReason;
}

/** The code of a maintenance: a submission is refused then, and anything else may be asked later. */
export const MAINTENANCE = 455;

const TROUBLE = 'The problem is at Crun and often passes within minutes.';

/**
 * The codes in the body of a response (docs.crun.ai, every page; 403 on that of TaskInfo only). But
 * for 500 and 501, each says that nothing was carried out, and so nothing charged.
 */
export const API_CODES: Readonly<Partial<Record<number, ApiCode>>> = {
	401: {
		title: 'Crun does not accept this API key',
		advice: `Copy the API key again from ${ACCOUNT_PAGE} into the ${CRUN_INFO.credential} credential.`,
		kind: 'account',
	},
	402: {
		title: 'You do not have enough Crun credits',
		advice: 'Buy credits at crun.ai, then run this item again.',
		kind: 'account',
		errorReason: 'credits',
	},
	403: {
		title: 'Crun has disabled this API key',
		advice: `Make a new key at ${ACCOUNT_PAGE}, and copy it into the ${CRUN_INFO.credential} credential.`,
		kind: 'account',
	},
	404: {
		title: "Crun can't find what was requested",
		advice:
			'If it is a job: its ID may be wrong, too old, or of another account. Otherwise check the Base URL in the Crun Face Swap API credential.',
		kind: 'request',
	},
	422: {
		title: 'Crun does not accept a value of this request',
		advice:
			'Check the addresses of the pictures. Anyone must be able to open them without a login.',
		kind: 'request',
	},
	429: {
		title: 'Crun is getting too many requests from this account',
		advice: 'Run this item again later, or send fewer items at once.',
		kind: 'throttled',
	},
	[MAINTENANCE]: {
		title: 'Crun is down for maintenance',
		advice: 'Run this item again later.',
		kind: 'request',
		errorReason: 'busy',
	},
	500: { title: 'Crun has a problem of its own', advice: TROUBLE, kind: 'trouble' },
	501: { title: 'Crun could not generate the result', advice: TROUBLE, kind: 'trouble' },
	505: {
		title: 'Crun has turned this feature off',
		advice: 'It may come back. Look at crun.ai, or ask its support.',
		kind: 'request',
	},
};

/** The codes that mean the same as HTTP statuses, where a response has no code in its body. */
export const CODES_OF_HTTP: readonly number[] = [401, 402, 403, 404, 422, 429, MAINTENANCE];

/** HTTP 403 without a code in the body: Crun itself would say that it has disabled the key. */
export const FORBIDDEN_PAGE: ApiCode = {
	title: 'Something in front of Crun refused the request (HTTP 403)',
	advice: `It may be a firewall or proxy, at Crun or on the way there: try again in a few minutes. If it stays so, check the API key and the Base URL in the ${CRUN_INFO.credential} credential.`,
	kind: 'account',
};
