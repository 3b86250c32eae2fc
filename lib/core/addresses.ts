/** The network that an address belongs to. */
type Place = 'internet' | 'privateNetwork' | 'thisComputer';

const THIS_COMPUTER = [
	/^localhost$|\.localhost$/,
	/^(?:0|127)(?:\.\d+){3}$/,
	/^\[(?:::1?|::(?:ffff:)?7f[0-9a-f]{2}:.*)\]$/,
];

/** Host names and addresses of private networks (RFC 1918, 2544, 4193, 6598, 6761 and the like). */
const PRIVATE_NETWORK = [
	// Names that are never on the internet (RFC 6762, appendix G, and RFC 8375).
	/\.(?:local|internal|lan|intranet|private|corp|home|localdomain|home\.arpa)$/,
	/^[^.:[\]]+$/,
	/^10(?:\.\d+){3}$/,
	/^(?:192\.168|169\.254)(?:\.\d+){2}$/,
	/^172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}$/,
	/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d+){2}$/,
	/^198\.1[89](?:\.\d+){2}$/,
	/^2(?:2[4-9]|[345]\d)(?:\.\d+){3}$/,
	/^\[(?:f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/,
];

/** Host names are not resolved: one that points to a private address counts as the internet. */
function placeOf(address: string): Place {
	// A name may end with a dot, which changes nothing.
	const hostname = new URL(address).hostname.replace(/\.$/, '');
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
