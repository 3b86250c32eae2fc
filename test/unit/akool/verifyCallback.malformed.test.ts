import { account, makeCallback } from '../../support/makeCallback';
import { content, genuine, refusal } from './receivedCallbacks';

describe('rubbish is called malformed', () => {
	test.each([
		[undefined],
		[null],
		[''],
		['{"signature":"a"}'],
		[42],
		[[]],
		[[genuine]],
		[{}],
		[{ body: genuine }],
		[JSON.parse(`{"__proto__":${JSON.stringify(genuine)}}`)],
	])('a body of %p', (body) => {
		expect(refusal(body).reason).toBe('malformed');
		expect(refusal(5).message).toBe('This is not a callback from Akool: it is not a JSON object');
	});

	test.each(['signature', 'timestamp', 'nonce', 'dataEncrypt'])('a callback without %s', (name) => {
		for (const value of [undefined, null, '', true, [], ['a'], {}, NaN, Infinity, BigInt(10)]) {
			const fault = refusal({ ...genuine, [name]: value });
			expect(fault.reason).toBe('malformed');
			expect(fault.message).toContain(`it has no '${name}'`);
		}
	});

	test.each(['signature', 'dataEncrypt'])('%s as a number', (name) => {
		expect(refusal({ ...genuine, [name]: 1234 }).reason).toBe('malformed');
	});

	test.each([
		'yesterday',
		'2024-03-18T10:33:01Z',
		'1e12',
		' 1710757981609',
		'1710757981609\n',
		'1710757981609.5',
		'-1710757981609',
		'0x18e51c1b2e9',
		'17107579816',
		0,
		-1,
		1e300,
		1710757981609.5,
	])('a time of %p, even when it is signed', (timestamp) => {
		const fault = refusal(makeCallback(content, account, { timestamp }));
		expect(fault.message).toContain("its 'timestamp' is not a time");
		expect(fault.reason).toBe('malformed');
	});

	const base64 = genuine.dataEncrypt;
	test.each([
		['the alphabet for web addresses', base64.replace(/\+/g, '-').replace(/\//g, '_')],
		['a line break inside', `${base64.slice(0, 76)}\n${base64.slice(76)}`],
		['a blank before it', ` ${base64}`],
		['padding left out', base64.replace(/=+$/, '')],
		['padding too much', `${base64}==`],
		['bits after its end', base64.replace(/A==$/, 'B==')],
		['words after its end', `${base64}!`],
		['hex', Buffer.from(base64, 'base64').toString('hex') + 'f'],
		['only padding', '===='],
	])('base64 with %s, even when it is signed', (_, dataEncrypt) => {
		expect(dataEncrypt).not.toBe(base64);
		const fault = refusal(makeCallback(content, account, { dataEncrypt }));
		expect(fault.message).toContain("its 'dataEncrypt' is not base64");
		expect(fault.reason).toBe('malformed');
	});

	test.each([
		['dataEncrypt', makeCallback({ ...content, url: 'x'.repeat(50_000) })],
		['nonce', makeCallback(content, account, { nonce: '1'.repeat(70_000) })],
		['timestamp', makeCallback(content, account, { timestamp: '1'.repeat(5_000_000) })],
		['signature', { ...genuine, signature: 'a'.repeat(5_000_000) }],
	])('%s of a length no callback needs', (name, body) => {
		expect(refusal(body).message).toContain(`its '${name}' is too long`);
		expect(refusal(body).reason).toBe('malformed');
	});

	test.each([{}, { status: 3 }, { _id: '' }, { _id: '  ' }, { _id: null }, { _id: ['a'] }])(
		'content that names no job: %p',
		(nameless) => {
			expect(refusal(makeCallback(nameless))).toMatchObject({ reason: 'malformed' });
			expect(refusal(makeCallback(nameless)).message).toContain('it names no job');
		},
	);

	test.each([
		"1'; DROP TABLE jobs;--",
		'<img src=x>',
		'={{ $credentials }}',
		'a\r\nset-cookie: b',
		'6593c94c0ef703e8c055e3c8,6593c94c0ef703e8c055e3c9',
		'../delete',
		'__proto__',
		'а',
		'a'.repeat(101),
	])('content whose _id can not be one: %p', (_id) => {
		expect(refusal(makeCallback({ ...content, _id })).message).toContain('it names no job');
	});

	test.each([
		'javascript:alert(1)',
		'file:///etc/passwd',
		'data:,a',
		'/files/a.png',
		'a.png',
		'x:https://a',
	])('a result at %p', (url) => {
		const fault = refusal(makeCallback({ ...content, url }));
		expect(fault.message).toContain('its result has no web address');
		expect(fault.reason).toBe('malformed');
	});
});
