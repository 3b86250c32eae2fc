import { canReach, isLocalAddress } from '../../../lib/core/addresses';

describe('can Akool reach an address from the internet?', () => {
	test.each([
		'http://localhost:5678/webhook/x',
		'http://127.0.0.1:5678/',
		'https://10.1.2.3/',
		'https://192.168.1.20/',
		'https://172.16.0.1/',
		'https://172.31.255.1/',
		'https://169.254.169.254/',
		'https://100.64.0.1/',
		'https://0.0.0.0/',
		'http://n8n:5678/',
		'http://n8n.local/',
		'http://n8n.internal/',
		'http://[::1]:5678/',
		'http://[fd12:3456::1]/',
		'http://[fe80::1]/',
		'http://[::ffff:127.0.0.1]/',
		'http://0x7f.1/',
	])('no: %s', (address) => expect(isLocalAddress(address)).toBe(true));

	test.each([
		'https://n8n.example.com/webhook/x',
		'https://10.example.com/',
		'https://172.32.0.1/',
		'https://11.1.1.1/',
		'https://100.128.0.1/',
		'https://[2001:db8::1]/',
		'https://localhost.example.com/',
	])('yes: %s', (address) => expect(isLocalAddress(address)).toBe(false));
});

describe('who could open what', () => {
	test.each([
		['https://openapi.akool.com', 'https://n8n.example.com/', true],
		['https://openapi.akool.com', 'http://localhost:5678/', false],
		['https://openapi.akool.com', 'http://10.0.0.2:5678/', false],
		['http://127.0.0.1:4010', 'http://localhost:5678/', true],
		['http://127.0.0.1:4010', 'https://n8n.example.com/', true],
		['http://127.0.0.1:4010', 'http://10.0.0.2:5678/', false],
		['http://sandbox:4010', 'http://n8n:5678/', true],
		['http://[::1]:4010', 'http://127.0.0.1:5678/', true],
	])('%s opens %s: %s', (server, address, can) => expect(canReach(server, address)).toBe(can));
});
