/** Whether a URL is on this machine. The sandbox connects to no other. */
export function isLocalAddress({ hostname }: URL): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** Whether nobody can listen in at a URL: over HTTPS, or on this machine. */
export function isSafeAddress(address: string): boolean {
	const url = new URL(address);
	return url.protocol === 'https:' || isLocalAddress(url);
}
