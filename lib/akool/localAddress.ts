/** Host names and addresses of private networks (RFC 1918, 4193, 6598, 6761 and the like). */
const LOCAL_HOSTS = [
	/^localhost$|\.localhost$|\.local$|\.internal$|\.lan$|\.home\.arpa$/,
	/^[^.:[\]]+$/,
	/^(?:0|10|127)(?:\.\d+){3}$/,
	/^(?:192\.168|169\.254)(?:\.\d+){2}$/,
	/^172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}$/,
	/^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d+){2}$/,
	/^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/,
];

/**
 * Whether a web address leads to this machine or into a private network, where Akool can't reach it.
 * Names are not looked up: one that points to a private address counts as public.
 */
export function isLocalAddress(address: string): boolean {
	const { hostname } = new URL(address);
	return LOCAL_HOSTS.some((local) => local.test(hostname));
}
