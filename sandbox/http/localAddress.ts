/** Whether an address is on this machine; the sandbox connects to no other. */
export function isLocalAddress({ hostname }: URL): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
