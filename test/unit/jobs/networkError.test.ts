import { classifyNetworkError } from '../../../lib/jobs/connectionError';

describe('a broken connection', () => {
	test.each([
		'ECONNREFUSED',
		'ENOTFOUND',
		'EAI_AGAIN',
		'CERT_HAS_EXPIRED',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
		'ERR_TLS_CERT_ALTNAME_INVALID',
	])('%s: nothing arrived', (code) => {
		expect(classifyNetworkError({ code })).toBe('neverArrived');
	});

	test.each([
		['EHOSTUNREACH', 'connect'],
		['ENETUNREACH', 'connect'],
		['ETIMEDOUT', 'connect'],
		['EADDRNOTAVAIL', 'bind'],
		['EBUSY', 'getaddrinfo'],
	])('%s on %s: it broke before anything could be sent', (code, syscall) => {
		expect(classifyNetworkError({ code, syscall })).toBe('neverArrived');
	});

	test.each([
		['ECONNRESET', 'read'],
		['EPIPE', 'write'],
		['ETIMEDOUT', 'read'],
	])('%s on %s: it was under way, so it may have arrived', (code, syscall) => {
		expect(classifyNetworkError({ code, syscall })).toBe('unclear');
	});

	test.each([
		'ECONNRESET',
		'ETIMEDOUT',
		'ECONNABORTED',
		'EPIPE',
		'EHOSTUNREACH',
		'EPROTO',
		'ERR_X',
		'XECONNREFUSED',
		'ECONNREFUSED_X',
		undefined,
	])('%s: it may have arrived, and may have been charged', (code) => {
		expect(classifyNetworkError({ code })).toBe('unclear');
	});
});
