import { canReach } from './addresses';
import { numberOf } from './coerce';
import { nameOfOtherFile } from './fileSignatures';
import { mimeTypeIn } from './mediaTypes';
import { isText } from './resultFile';
import { sniffMedia } from './sniffMedia';
import type { KnownMedia } from './wantedMedia';
import { isBrowserCheck, isLoginAddress, isLoginPage, isSvg, isWebPage } from './webPages';

/** What is certainly wrong with a web address. */
export type AddressProblem =
	| 'webPage'
	| 'loginPage'
	| 'passwordAsked'
	| 'notFound'
	| 'gone'
	| 'empty'
	| 'text'
	| 'otherFile'
	| 'local'
	| 'redirectedToLocal'
	| 'redirectedOffWeb';

/**
 * What a look at a web address found:
 * - `media`: a picture or video.
 * - `wrong`: certainly none; `what` names the file for `otherFile`.
 * - `unknown`: nothing certain. The host may be in trouble, or treat others otherwise.
 */
export type AddressFinding =
	| { is: 'media'; media: KnownMedia }
	| { is: 'wrong'; problem: AddressProblem; what?: string }
	| { is: 'unknown' };

/** A host's response to the request for the first bytes of a file, after redirects. */
export interface FirstBytes {
	/** Where the response came from. */
	url: string;
	status: number;
	/** Header names in lower case. */
	headers: Record<string, unknown>;
	/** The first bytes of the body, decompressed. */
	head: Buffer;
}

const UNKNOWN: AddressFinding = { is: 'unknown' };

function wrong(problem: AddressProblem, what?: string): AddressFinding {
	return what === undefined ? { is: 'wrong', problem } : { is: 'wrong', problem, what };
}

/**
 * Judges an address before it is requested.
 *
 * @param server the provider's own address: what it can't reach is wrong
 * @param isRedirect whether a host redirected to the address
 * @returns undefined if it may be requested
 */
export function findingBefore(
	address: string,
	server: string,
	isRedirect: boolean,
): AddressFinding | undefined {
	if (!URL.canParse(address)) return UNKNOWN;
	if (!/^https?:\/\//i.test(address)) return wrong('redirectedOffWeb');
	if (!canReach(server, address)) return wrong(isRedirect ? 'redirectedToLocal' : 'local');
	return isRedirect && isLoginAddress(address) ? wrong('loginPage') : undefined;
}

/** Judges a response. */
export function findingOf(response: FirstBytes): AddressFinding {
	const { status, headers, url } = response;
	if (status === 404) return wrong('notFound');
	if (status === 410) return wrong('gone');
	if (status === 401) return asksForPassword(headers, url) ? wrong('passwordAsked') : UNKNOWN;
	if (status === 416) return sizeOf(response) === 0 ? wrong('empty') : UNKNOWN;
	return isWhole(response) ? findingOfContent(response) : UNKNOWN;
}

/** Not so if the address itself holds a name and password: others may send them in another way. */
function asksForPassword(headers: Record<string, unknown>, url: string): boolean {
	const challenge = String(headers['www-authenticate'] ?? '');
	return /^(?:basic|digest|ntlm|negotiate)\b/i.test(challenge) && new URL(url).username === '';
}

/** Whether the body is that of the file from its beginning, as it is. */
function isWhole({ status, headers }: FirstBytes): boolean {
	// Many hosts declare an encoding that is none, e.g. `utf-8` or `aws-chunked`.
	const isEncoded = /gzip|deflate|br\b|zstd|compress/i.test(String(headers['content-encoding']));
	if (isEncoded || typeOf(headers).startsWith('multipart/')) return false;
	if (status !== 206) return status === 200 || status === 203;
	// Some hosts write the range in their own way; only one that begins later is another part.
	const [, start = '0'] = /^\D*(\d+)-/.exec(String(headers['content-range'] ?? '')) ?? [];
	return Number(start) === 0;
}

function findingOfContent(response: FirstBytes): AddressFinding {
	const { status, head } = response;
	const sniffed = sniffMedia(head);
	if (sniffed) return { is: 'media', media: { ...sniffed, size: sizeOf(response) } };
	if (head.length === 0) return status === 206 ? UNKNOWN : wrong('empty');
	const other = nameOfOtherFile(head);
	if (other !== undefined) return wrong('otherFile', other);
	return isText(head) ? findingOfText(response) : findingByDeclaredType(response);
}

function findingOfText({ url, headers, head }: FirstBytes): AddressFinding {
	const text = head.toString();
	if (isBrowserCheck(headers, text)) return UNKNOWN;
	if (isSvg(text)) return wrong('otherFile', 'an SVG drawing');
	if (!isWebPage(text) && typeOf(headers) !== 'text/html') return wrong('text');
	return wrong(isLoginPage(url, text) ? 'loginPage' : 'webPage');
}

/** Content types of what is certainly of no use here; others are often used for anything. */
const OTHER_TYPE =
	/^(?:text|audio|font|model)\/|^application\/(?:json|xml|javascript|pdf|zip|msword|vnd\.)|^image\/(?:hei[cf]|avif|svg|tiff|jxl|jp2|vnd\.)/;

/** Content types that are used for videos only. */
const VIDEO_TYPE = /^video\/(?:mp4|quicktime|x-msvideo)$/;

/** For bytes that say nothing: what the host declares counts if it leaves no doubt. */
function findingByDeclaredType(response: FirstBytes): AddressFinding {
	const type = typeOf(response.headers);
	if (type === 'text/html') return wrong('webPage');
	if (VIDEO_TYPE.test(type)) {
		return { is: 'media', media: { type: 'video', mimeType: type, size: sizeOf(response) } };
	}
	return OTHER_TYPE.test(type) ? wrong('otherFile', `a file of the type ${type}`) : UNKNOWN;
}

function typeOf(headers: Record<string, unknown>): string {
	return mimeTypeIn(headers['content-type']);
}

/** The size of the whole file, in bytes. */
function sizeOf({ status, headers }: FirstBytes): number | undefined {
	if (status === 200) return numberOf(headers['content-length']);
	return numberOf(/\/(\d+)$/.exec(String(headers['content-range'] ?? ''))?.[1]);
}
