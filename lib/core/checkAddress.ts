import type { AddressFinding, AddressProblem } from './addressFinding';
import { type ErrorReason, ValidationError } from './errors';
import { type MediaType, mediaTypeOf, mimeTypeOfName } from './mediaTypes';
import { redactedAddress } from './shownAddress';
import type { SniffedMedia } from './sniffMedia';
import type { AcceptedMedia } from './wantedMedia';

/** A picture or video at a web address. */
interface MediaAtUrl {
	/** The display name of the parameter. */
	field: string;
	url: string;
}

/** The words for a problem. */
interface ProblemWords {
	/** Continues the name of the field. */
	words: string;
	advice: string;
	reason: ErrorReason;
}

const OPEN_IT = 'Open the address in a private browser window';
const AS_FILE = "Or download it with an earlier node and set the field's type to 'Binary File'";

const PROBLEMS: Record<Exclude<AddressProblem, 'otherFile'>, ProblemWords> = {
	webPage: {
		words: 'leads to a web page, not to a file',
		advice:
			"Open the page in a browser, right-click the picture and choose 'Copy Image Address', or use the address of the page's download button.",
		reason: 'notAPicture',
	},
	loginPage: {
		words: 'leads to a login page',
		advice: `Share the file so that anyone with the link can open it. ${AS_FILE}.`,
		reason: 'unreachable',
	},
	passwordAsked: {
		words: 'asks for a user name and password',
		advice: `Make the file public. ${AS_FILE}.`,
		reason: 'unreachable',
	},
	notFound: {
		words: 'leads to no file (HTTP 404)',
		advice: `${OPEN_IT}: it may be misspelled, or the file may have been moved or deleted.`,
		reason: 'unreachable',
	},
	gone: {
		words: 'leads to a file that was deleted (HTTP 410)',
		advice: 'Use another address, or upload the file again.',
		reason: 'unreachable',
	},
	empty: {
		words: 'leads to an empty file',
		advice: 'Upload the file again, or use another one.',
		reason: 'notAPicture',
	},
	text: {
		words: 'leads to text, not to a picture or video',
		advice: `${OPEN_IT}: the text may say what is wrong.`,
		reason: 'notAPicture',
	},
	local: {
		words: 'is an address on this computer or a private network',
		advice: `It can't be opened from the internet. Upload the file to a public address. ${AS_FILE}.`,
		reason: 'unreachable',
	},
	redirectedToLocal: {
		words: 'leads to an address on a private network',
		advice: `That can't be opened from the internet. Upload the file to a public address. ${AS_FILE}.`,
		reason: 'unreachable',
	},
	redirectedOffWeb: {
		words: 'does not lead to a web address',
		advice: `${OPEN_IT}, and use the address of the file that it shows.`,
		reason: 'unreachable',
	},
};

const OPTION_ADVICE =
	"Nothing was submitted. If the address is right, turn off the option 'Check Addresses'.";

/**
 * Checks what was found at a web address before anything is charged. Passes if that is right, or
 * not certain; then the name of the file still has to be that of a file that is accepted.
 *
 * @param wanted the required media type, if only one is accepted
 * @throws {ValidationError} when it is certainly wrong
 */
export function checkAddress(
	finding: AddressFinding,
	{ field, url }: MediaAtUrl,
	wanted: MediaType | undefined,
	accepted: AcceptedMedia,
): void {
	if (finding.is !== 'wrong') {
		const media = finding.is === 'media' ? finding.media : mediaByName(url);
		if (media) accepted.check(media, field, wanted);
		return;
	}
	const { words, advice, reason } =
		finding.problem === 'otherFile'
			? otherFileWords(finding.what, accepted.formats(wanted))
			: PROBLEMS[finding.problem];
	const message = `'${field}' ${words}: ${redactedAddress(url)}`;
	throw new ValidationError(message, `${advice} ${OPTION_ADVICE}`, reason);
}

function mediaByName(url: string): SniffedMedia | undefined {
	const mimeType = mimeTypeOfName(url);
	return mimeType === undefined ? undefined : { type: mediaTypeOf(mimeType), mimeType };
}

function otherFileWords(what = 'another file', formats: string): ProblemWords {
	return { words: `leads to ${what}`, advice: formats, reason: 'notAPicture' };
}
