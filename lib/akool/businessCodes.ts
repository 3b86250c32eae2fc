/**
 * What a business code means for the request that got it:
 * - `request`: what was sent does not fit; sending it again changes nothing.
 * - `account`: key, plan, credits or permission; the user has to act at Akool.
 * - `throttled`: refused because of too many requests; safe to send again later.
 * - `trouble`: Akool had trouble of its own. A read may be repeated; whether a submission
 *   was taken and charged is unclear, so it is not.
 */
export type ApiErrorKind = 'request' | 'account' | 'throttled' | 'trouble';

/** A business code in words: `title` says what happened, `advice` what to do about it. */
export interface BusinessCode {
	kind: ApiErrorKind;
	title: string;
	advice: string;
}

/** The business code of success: Akool's `{ code, msg, data }` answers are good only with it. */
export const SUCCESS_CODE = 1000;

const request = (title: string, advice: string): BusinessCode => ({
	kind: 'request',
	title,
	advice,
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
 * Every business code Akool documents (face-swap overview page, global error-code page and the
 * product pages), by number. Codes not listed here are shown in Akool's own words.
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
	1006: account(
		'Your Akool credits are used up',
		'Top up at akool.com, then run again. Nothing was charged for this item.',
	),
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
	1013: request(
		'Akool wants the audio taken from the video',
		'Use the audio that is in the video, or another video.',
	),
	1014: request('Akool can not find this resource', 'Check the ID: it may have been deleted.'),
	1015: trouble('Akool could not process the video'),
	1016: trouble('Akool could not swap the face'),
	1017: request('The audio does not exist yet', 'Create the audio first, then run again.'),
	1101: account('Akool does not accept this API key or token', KEY_ADVICE),
	1102: account('Akool got no API key', KEY_ADVICE),
	1103: account(
		'Akool has an unpaid bill for this account',
		'Settle the payment at akool.com, then run again.',
	),
	1104: account(
		'Your Akool credits do not suffice',
		'Top up at akool.com, then run again. Nothing was charged for this item.',
	),
	1105: trouble('Akool could not process the avatar'),
	1108: trouble('Akool could not process the image'),
	1109: account(
		'Akool does not know this account',
		'Check the Akool API credential: client ID and API key must come from the same account.',
	),
	1110: trouble('Akool could not process the audio'),
	1111: trouble("Akool could not handle the avatar's callback"),
	1112: trouble('Akool could not process the voice'),
	1200: account('Akool has blocked this account', "Contact Akool's support."),
	1201: trouble('Akool could not create the audio'),
	1202: request(
		'This video was already lip-synced in this language',
		'Use the earlier result, or another video or language.',
	),
	1203: request('The video has no sound', 'Use a video with an audio track.'),
	1204: request('The video is longer than 60 seconds', 'Cut it to 60 seconds or less.'),
	1205: trouble('Akool could not create the video'),
	1206: trouble('Akool could not change the background'),
	1207: request('The video is larger than 300 MB', 'Make it smaller, e.g. in a lower resolution.'),
	1208: request('Akool can not read the video', OTHER_VIDEO),
	1209: request("Akool does not support this video's encoding", OTHER_VIDEO),
	1210: request('The video has too many frames a second', 'Use a video with 30 frames a second.'),
	1211: trouble('Akool could not create the lip sync'),
	1212: trouble('Akool could not analyze the sentiment'),
	1213: account(
		'This needs an Akool subscription',
		'Subscribe at akool.com to a plan with API access, then run again.',
	),
	1214: request('The live avatar is still being processed', 'Wait until it is ready.'),
	1215: trouble("Akool's live avatars are busy"),
	1216: request('The live avatar session does not exist', 'Check the session ID.'),
	1217: trouble("Akool could not handle the live avatar's callback"),
	1218: trouble('Akool could not process the live avatar'),
	1219: request('The live avatar session is closed', 'Open a new session.'),
	1220: trouble("Akool could not take the live avatar's upload"),
	1221: account(
		'Your Akool account has no subscription',
		'Subscribe at akool.com to a plan with API access, then run again.',
	),
	1222: request('This already exists at Akool', 'Use what is there, or another name.'),
	1223: account(
		'Your Akool account has reached its upload limit',
		'Delete uploads you no longer need, or take a higher plan at akool.com.',
	),
	1232: request('Akool does not know this knowledge base', 'Check the ID.'),
	1233: request('This knowledge base already exists', 'Use it, or choose another name.'),
	1234: trouble('Akool could not create the knowledge base'),
	1235: trouble('Akool could not update the knowledge base'),
	1236: trouble('Akool could not read the knowledge base'),
	2001: trouble("Akool's server has trouble"),
};
