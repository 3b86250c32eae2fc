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
	advice: 'Top up at akool.com, then run again. Nothing was charged for this try.',
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
	advice: "This is on Akool's side and often passes within minutes.",
});

const OTHER_VIDEO =
	'Use another video: MP4, MOV or AVI, H.264 encoded, up to 60 seconds and 300 MB.';
const KEY_ADVICE =
	'Open the Akool API credential and paste the API key again. You find it at akool.com under API, Credentials.';

/**
 * The business codes that requests for face swaps, results and the account can return, by number
 * (docs.akool.com, pages faceswap/overview and ai-tools-suite/error-code). For other codes Akool's
 * own message is shown.
 */
export const BUSINESS_CODES: Readonly<Record<number, BusinessCode>> = {
	1003: request(
		'Akool did not accept the values it was given',
		'Check that every picture or video is a public web address and that no field is empty. Some features also need a higher Akool plan.',
	),
	1004: account(
		'Akool wants your account to be verified first',
		'Log in at akool.com, finish the verification and run again.',
	),
	1005: {
		kind: 'throttled',
		title: 'Akool is getting too many requests from this account',
		advice: 'Wait a minute and run again, or send fewer items at once.',
	},
	1006: credits('Your Akool credits are used up'),
	1007: request(
		'Akool swaps at most 8 faces at once',
		'Choose a picture or video with fewer people, or name fewer faces.',
	),
	1008: request('Akool does not know this content', 'Check the ID: it may have been deleted.'),
	1009: account(
		'Your Akool account may not do this',
		"Check at akool.com what your plan includes, or ask Akool's support.",
	),
	1010: request(
		'Akool can not work on this content',
		'It may belong to another account or be of another kind. Check the ID.',
	),
	1011: request(
		'Akool has already worked on this content',
		'Fetch the result with Akool Get Result instead of sending it again.',
	),
	1014: request('Akool can not find this resource', 'Check the ID: it may have been deleted.'),
	1015: trouble('Akool could not process the video'),
	1016: trouble('Akool could not swap the face'),
	1101: account('Akool does not accept this API key or token', KEY_ADVICE),
	1102: account('Akool got no API key', KEY_ADVICE),
	1103: account(
		'Akool has an unpaid bill for this account',
		'Settle the payment at akool.com, then run again.',
	),
	1104: credits('Your Akool credits do not suffice'),
	1108: trouble('Akool could not process the image'),
	1109: account(
		'Akool does not know this account',
		'Check the Akool API credential: client ID and API key must come from the same account.',
	),
	1200: account('Akool has blocked this account', "Contact Akool's support."),
	1204: request('The video is longer than 60 seconds', 'Cut it to 60 seconds or less.'),
	1207: request('The video is larger than 300 MB', 'Make it smaller, e.g. in a lower resolution.'),
	1208: request('Akool can not read the video', OTHER_VIDEO),
	1209: request("Akool does not support this video's encoding", OTHER_VIDEO),
	1210: request('The video has too many frames a second', 'Use a video with 30 frames a second.'),
	1213: account(
		'This needs an Akool subscription',
		'Subscribe at akool.com to a plan with API access, then run again.',
	),
	1221: account(
		'Your Akool account has no subscription',
		'Subscribe at akool.com to a plan with API access, then run again.',
	),
	2001: trouble("Akool's server has trouble"),
};
