import { weighNetworkFault } from '../../../lib/jobs/networkFault';

describe('a broken connection', () => {
	test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])('%s: nothing arrived', (code) => {
		expect(weighNetworkFault(code)).toBe('neverArrived');
	});

	test.each([
		'ECONNRESET',
		'ETIMEDOUT',
		'ECONNABORTED',
		'EPIPE',
		'EHOSTUNREACH',
		'ERR_X',
		undefined,
	])('%s: it may have arrived, and may have been charged', (code) => {
		expect(weighNetworkFault(code)).toBe('unclear');
	});
});
