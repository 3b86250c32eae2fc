import { as, claim, form, gzipped, json, sealed, type Attacks } from './callbackRequest';

const genuine = (jobId: string) => sealed(claim(jobId));
const without = (jobId: string, name: string) => json({ ...genuine(jobId), [name]: undefined });
const having = (jobId: string, changes: object) => json({ ...genuine(jobId), ...changes });
const signed = (jobId: string, dataEncrypt: string) => json(sealed(claim(jobId), { dataEncrypt }));
const saying = (jobId: string, changes: object) => json(sealed(claim(jobId, changes)));

const MEGABYTE = 1024 * 1024;
const BOUNDARY = 'x'.repeat(20);
const parts = (fields: object) =>
	Object.entries(fields)
		.map(
			([name, value]) =>
				`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
		)
		.join('') + `--${BOUNDARY}--\r\n`;

/** JSON that is no callback at all. */
export const SHAPES: Attacks = {
	'no body': () => ({ body: '' }),
	'an empty object': () => json({}),
	'an empty list': () => json([]),
	null: () => ({ body: 'null' }),
	true: () => ({ body: 'true' }),
	'a number': () => ({ body: '42' }),
	'a text': () => ({ body: '"hello"' }),
	'a callback in a list': (id) => json([genuine(id)]),
	'a callback in a field': (id) => json({ body: genuine(id) }),
	'a callback as __proto__': (id) => ({ body: `{"__proto__":${JSON.stringify(genuine(id))}}` }),
	'a callback as constructor.prototype': (id) => json({ constructor: { prototype: genuine(id) } }),
	'its plain content': (id) => json(claim(id)),
	'lists 100,000 deep': () => ({ body: '['.repeat(100_000) + ']'.repeat(100_000) }),
	'objects 100,000 deep': () => ({ body: '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000) }),
	'100,000 keys': () => json(Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [n, n]))),
	'15 MB': () => json({ signature: 'a'.repeat(15 * MEGABYTE) }),
	'15 MB in 60 KB of gzip': () => gzipped(JSON.stringify({ nonce: '1'.repeat(15 * MEGABYTE) })),
};

/** Callbacks with parts that no genuine one has. */
export const PARTS: Attacks = {
	'no signature': (id) => without(id, 'signature'),
	'no timestamp': (id) => without(id, 'timestamp'),
	'no nonce': (id) => without(id, 'nonce'),
	'no dataEncrypt': (id) => without(id, 'dataEncrypt'),
	'a signature of null': (id) => having(id, { signature: null }),
	'a signature in a list': (id) => having(id, { signature: [genuine(id).signature] }),
	'a signature that is a number': (id) => having(id, { signature: 1e40 }),
	'a signature with a toString': (id) => having(id, { signature: { toString: 'x', length: 40 } }),
	'a signature of 5 MB': (id) => having(id, { signature: 'a'.repeat(5 * MEGABYTE) }),
	'a timestamp of true': (id) => having(id, { timestamp: true }),
	'a timestamp of 1e300': (id) => having(id, { timestamp: 1e300 }),
	'a timestamp in microseconds': (id) => json(sealed(claim(id), { timestamp: Date.now() * 1000 })),
	'a timestamp in words': (id) => json(sealed(claim(id), { timestamp: new Date().toISOString() })),
	'a negative timestamp': (id) => json(sealed(claim(id), { timestamp: -Date.now() })),
	'a nonce that is an object': (id) => having(id, { nonce: { $gt: '' } }),
	'a nonce of 1 MB': (id) => json(sealed(claim(id), { nonce: '1'.repeat(MEGABYTE) })),
	'an empty ciphertext': (id) => signed(id, ''),
	'a ciphertext of 5 MB': (id) => signed(id, 'A'.repeat(4 * MEGABYTE)),
	'a ciphertext as bytes': (id) => having(id, { dataEncrypt: [...Buffer.from('abc')] }),
	'base64 without padding': (id) => signed(id, 'AAAAAAAAAAAAAAAAAAAAAA'),
	'base64 for web addresses': (id) => signed(id, '-_-_-_-_-_-_-_-_-_-_-w=='),
	'base64 with line breaks': (id) => signed(id, 'AAAAAAAAAAAA\r\nAAAAAAAAAA=='),
	'no base64': (id) => signed(id, '💥; DROP TABLE execution_entity;--'),
};

/** Well sealed, but not saying what Akool says. */
export const CONTENTS: Attacks = {
	'no _id': (id) => saying(id, { _id: undefined }),
	'an _id of null': (id) => saying(id, { _id: null }),
	'an _id that is an object': (id) => saying(id, { _id: { $ne: null } }),
	'a blank _id': (id) => saying(id, { _id: ' \t ' }),
	'an _id with SQL': (id) => saying(id, { _id: "1'; DROP TABLE execution_entity;--" }),
	'an _id with HTML': (id) => saying(id, { _id: '<img src=x onerror=alert(1)>' }),
	'an _id with an expression': (id) => saying(id, { _id: '={{ $credentials }}' }),
	'an _id with line breaks': (id) => saying(id, { _id: `${id}\r\nset-cookie: n8n-auth=x` }),
	'an _id of 10 kB': (id) => saying(id, { _id: 'a'.repeat(10_000) }),
	'an _id with letters from elsewhere': (id) => saying(id, { _id: 'аmara‮\u0000😀' }),
	'an _id of __proto__': (id) => saying(id, { _id: '__proto__' }),
	'several _ids': (id) => saying(id, { _id: `${id},6593c94c0ef703e8c055e3c8` }),
	'a script as result': (id) => saying(id, { url: 'javascript:alert(document.cookie)' }),
	'a file of this machine as result': (id) => saying(id, { url: 'file:///etc/passwd' }),
	'data as result': (id) => saying(id, { url: 'data:text/html,<script>alert(1)</script>' }),
	'no address as result': (id) => saying(id, { url: '../../rest/credentials' }),
};

/** Genuine callbacks, but not as JSON. */
export const TYPES: Attacks = {
	'as text': (id) => as('text/plain', JSON.stringify(genuine(id))),
	'as HTML': (id) => as('text/html', JSON.stringify(genuine(id))),
	'as bytes': (id) => as('application/octet-stream', JSON.stringify(genuine(id))),
	'as nothing': (id) => ({ ...json(genuine(id)), headers: {} }),
	'as XML': (id) => {
		const tags = Object.entries(genuine(id)).map(([name, value]) => `<${name}>${value}</${name}>`);
		return as('application/xml', `<callback>${tags.join('')}</callback>`);
	},
	'JSON said to be a form': (id) =>
		as('application/x-www-form-urlencoded', JSON.stringify(genuine(id))),
	'a form with each field twice': (id) =>
		as('application/x-www-form-urlencoded', `${form(genuine(id))}&${form(genuine(id))}`),
	'a form in parts': (id) => as(`multipart/form-data; boundary=${BOUNDARY}`, parts(genuine(id))),
	'a form in parts with 2 MB': () =>
		as(`multipart/form-data; boundary=${BOUNDARY}`, parts({ signature: 'a'.repeat(2 * MEGABYTE) })),
};
