/** Whether a URL is on this machine. The sandbox connects to no other. */
export function isLocalAddress({ hostname }: URL): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
