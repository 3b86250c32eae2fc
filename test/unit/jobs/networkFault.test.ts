import { weighNetworkFault } from '../../../lib/jobs/networkFault';

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
		expect(weighNetworkFault(code)).toBe('neverArrived');
	});

	test.each([
		'ECONNRESET',
		'ETIMEDOUT',
		'ECONNABORTED',
		'EPIPE',
		'EHOSTUNREACH',
		'EPROTO',
		'ERR_X',
		undefined,
	])('%s: it may have arrived, and may have been charged', (code) => {
		expect(weighNetworkFault(code)).toBe('unclear');
	});
});
