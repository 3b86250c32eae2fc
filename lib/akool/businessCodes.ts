import type { ApiErrorKind, ErrorReason } from '../core/errors';

/** What a business code means: `title` says what happened, `advice` what to do about it. */
export interface BusinessCode {
	kind: ApiErrorKind;
	title: string;
	advice: string;
	/** Why an item failed, if it is not what the kind says. */
	errorReason?: ErrorReason;
}

/** The business code of success in Akool's `{ code, msg, data }` envelope. */
export const SUCCESS_CODE = 1000;

const request = (title: string, advice: string): BusinessCode => ({
	kind: 'request',
	title,
	advice,
});
const credits = (title: string): BusinessCode => ({
	kind: 'account',
	title,
	advice: 'Top up at akool.com, then run this item again. Nothing was charged for this attempt.',
	errorReason: 'credits',
});
const account = (title: string, advice: string): BusinessCode => ({
	kind: 'account',
	title,
	advice,
});
const trouble = (title: string): BusinessCode => ({
	kind: 'trouble',
	title,
	advice: 'The problem is at Akool and often passes within minutes.',
});

const OTHER_VIDEO =
	'Use an MP4, MOV or AVI video with H.264 encoding, up to 60 seconds and 300 MB.';
const KEY_ADVICE =
	'Copy the API key again from akool.com (API, then Credentials) into the Akool API credential.';

/**
 * The business codes that requests for face swaps, results and the account can return, by number
 * (docs.akool.com, pages faceswap/overview and ai-tools-suite/error-code). For other codes Akool's
 * own message is shown.
 */
export const BUSINESS_CODES: Readonly<Record<number, BusinessCode>> = {
	1003: request(
		'Akool did not accept a value',
		'Check that no field is empty and that anyone can open every picture and video without a login. Some features also need a higher Akool plan.',
	),
	1004: account(
		'Your Akool account must be verified first',
		'Log in at akool.com, complete the verification, then run this item again.',
	),
	1005: {
		kind: 'throttled',
		title: 'Akool is getting too many requests from this account',
		advice: 'Run this item again later, or send fewer items at once.',
	},
	1006: credits('Your Akool credits are used up'),
	1007: request(
		'Too many faces: Akool swaps up to 8 at once',
		'Use a picture or video with fewer people, or fewer source faces.',
	),
	1008: request(
		"Akool can't find this content",
		'Check the ID. The content may have been deleted.',
	),
	1009: account(
		'Your Akool account has no permission for this',
		"Check at akool.com what your plan includes, or ask Akool's support.",
	),
	1010: request(
		"Akool can't process this content",
		'Check the ID. The content may belong to another account or have another type.',
	),
	1011: request(
		'Akool has already processed this content',
		'Get the result with Akool Get Result instead of submitting it again.',
	),
	1014: request(
		"Akool can't find this resource",
		'Check the ID. The resource may have been deleted.',
	),
	1015: trouble('Akool could not process the video'),
	1016: trouble('Akool could not swap the face'),
	1101: account('Akool does not accept this API key or token', KEY_ADVICE),
	1102: account('Akool received no API key', KEY_ADVICE),
	1103: account(
		'Your Akool account has an unpaid bill',
		'Pay it at akool.com, then run this item again.',
	),
	1104: credits('You do not have enough Akool credits'),
	1108: trouble('Akool could not process the picture'),
	1109: account(
		'Akool does not know this account',
		'In the Akool API credential, the client ID and the API key must come from the same account.',
	),
	1200: account('Akool has blocked this account', "Contact Akool's support."),
	1204: request('The video is longer than 60 seconds', 'Cut it to 60 seconds or less.'),
	1207: request(
		'The video is larger than 300 MB',
		'Make it smaller, e.g. with a lower resolution.',
	),
	1208: request("Akool can't read the video", OTHER_VIDEO),
	1209: request("Akool does not support this video's encoding", OTHER_VIDEO),
	1210: request(
		'The video has too many frames per second',
		'Use a video with 30 frames per second.',
	),
	1213: account(
		'This needs an Akool subscription',
		'Subscribe to a plan with API access at akool.com, then run this item again.',
	),
	1221: account(
		'Your Akool account has no subscription',
		'Subscribe to a plan with API access at akool.com, then run this item again.',
	),
	2001: trouble("Akool's server has a problem"),
};
