import { ValidationError } from './errors';

/**
 * Reads a web address (http or https) that a provider can fetch.
 *
 * @param value the value of the parameter
 * @param field the display name of the parameter
 * @param example a valid address, for the message
 * @returns the trimmed address; spaces and non-ASCII characters percent-encoded
 * @throws {ValidationError} naming the parameter
 */
export function readWebAddress(
	value: unknown,
	field: string,
	example = 'https://example.com/portrait.jpg',
): string {
	const text = typeof value === 'string' ? value.trim() : '';
	if (text === '') {
		throw new ValidationError(
			value === undefined || value === null || value === ''
				? `'${field}' is empty`
				: `'${field}' is not a web address`,
			`Give a complete web address, e.g. ${example}.`,
		);
	}
	const url = parseUrl(text);
	if (!url || !url.hostname || !/^[a-z]+:\/\//i.test(text)) {
		throw new ValidationError(
			`'${field}' is not a web address: ${text.slice(0, 100)}`,
			`It has to be complete and start with https:// or http://, e.g. ${example}.`,
		);
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		throw new ValidationError(
			`'${field}' starts with ${url.protocol}//, which can't be fetched from the web`,
			'Use an address that starts with https:// or http://.',
		);
	}
	return /[^\x21-\x7e]/.test(text) ? url.href : text;
}

function parseUrl(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/** The network that an address belongs to. */
type Place = 'internet' | 'privateNetwork' | 'thisComputer';

const THIS_COMPUTER = [
	/^localhost$|\.localhost$/,
	/^(?:0|127)(?:\.\d+){3}$/,
	/^\[(?:::1?|::ffff:7f.*)\]$/,
];

/** Host names and addresses of private networks (RFC 1918, 4193, 6598, 6761 and the like). */
const PRIVATE_NETWORK = [
	/\.local$|\.internal$|\.lan$|\.home\.arpa$/,
	/^[^.:[\]]+$/,
	/^10(?:\.\d+){3}$/,
	/^(?:192\.168|169\.254)(?:\.\d+){2}$/,
	/^172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}$/,
	/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d+){2}$/,
	/^\[(?:f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/,
];

/** Host names are not resolved: one that points to a private address counts as the internet. */
function placeOf(address: string): Place {
	const { hostname } = new URL(address);
	if (THIS_COMPUTER.some((pattern) => pattern.test(hostname))) return 'thisComputer';
	return PRIVATE_NETWORK.some((pattern) => pattern.test(hostname)) ? 'privateNetwork' : 'internet';
}

/** Whether a web address belongs to this computer or a private network. */
export function isLocalAddress(address: string): boolean {
	return placeOf(address) !== 'internet';
}

/**
 * Whether a server could open an address, judging by the addresses alone: those on the internet,
 * and those in the same kind of network as the server (e.g. a mock of a provider on this computer).
 *
 * @param server the server's own address
 */
export function canReach(server: string, address: string): boolean {
	const place = placeOf(address);
	return place === 'internet' || place === placeOf(server);
}
