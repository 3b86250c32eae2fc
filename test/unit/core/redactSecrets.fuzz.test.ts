import fc from 'fast-check';
import { redactSecrets } from '../../../lib/core/redactSecrets';

const NAMES = ['token', 'sig', 'X-Amz-Signature', 'access_token', 'password', 'apikey', 'jwt'];
const ALPHABET = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'];

/** A random secret, which holds letters and digits. */
const secret = fc
	.array(fc.constantFrom(...ALPHABET), { minLength: 20, maxLength: 60 })
	.map((letters) => `a1${letters.join('')}`);
const encode = (text: string, times: number): string =>
	times === 0 ? text : encode(encodeURIComponent(text), times - 1);

test('a secret under a known name is never shown, whatever stands around it', () => {
	const places = fc.record({
		name: fc.constantFrom(...NAMES),
		value: secret,
		times: fc.nat(3),
		before: fc.string({ maxLength: 30 }),
		after: fc.string({ maxLength: 30 }),
	});
	fc.assert(
		fc.property(places, ({ name, value, times, before, after }) => {
			const address = encode(`https://a.example/b?x=1&${name}=${value}&y=2`, times);
			expect(redactSecrets(`${before} ${address} ${after}`)).not.toContain(value);
		}),
		{ numRuns: 500 },
	);
});

test('a text is shown the same when it is redacted again', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 200 }), (text) => {
			const shown = redactSecrets(text);
			expect(redactSecrets(shown)).toBe(shown);
		}),
		{ numRuns: 500 },
	);
});

test('sentences stay as they are', () => {
	const words = [
		...['token', 'key', 'signature', 'the', 'face', 'is', 'not', 'found', 'code', 'HTTP', '403'],
		...['1003', 'bearer', 'password', 'secret', 'policy', 'expired', 'job', 'https://a.example/b'],
		...['6593c94c0ef703e8c055e3c8', '20240102082900592-5653', 'photo.jpg', 'a.jpg?w=2&h=3'],
	];
	const sentence = fc
		.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ', ', ': ', '. ', ' - ')))
		.map((parts) => parts.flat().join(''))
		// An ID after `key:` may be a key.
		.filter((text) => !/(?:token|key|signature|code|secret|policy|password|bearer):? /.test(text));
	fc.assert(
		fc.property(sentence, (text) => expect(redactSecrets(text)).toBe(text)),
		{ numRuns: 500 },
	);
});

describe('a secret after a long text is found', () => {
	const PIECES = [
		...['a', 'A1', '%25', '%', '%3d', '%2525', ':', '://', 'a://', '@', '/', '\\', '"', "'"],
		...['token', 'token=', 'token:', 'key', 'key=', '"token":"', 'bearer ', 'eyJ', 'eyJaaaaaa.'],
		...['?a=', '&', '&amp;', 'bot1:', '/bot', '/services/T', 'x-api-key', '%3A%2F%2F', '-', '_'],
		...['PRIVATE KEY-----', 'hooks.slack.com/', 'T0AAAAAA-F', 'sk-', ' ', '\n', '[hidden]', '=='],
	];
	const SECRET = 'a1B2c3D4e5F6g7H8';
	const shown = (text: string) => redactSecrets(`${text} token=${SECRET}`);

	test.each(PIECES)('of nothing but %j', (piece) => {
		expect(shown(piece.repeat(300_000 / piece.length))).not.toContain(SECRET);
	});

	test('of any pieces', () => {
		const text = fc
			.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
			.map((some) => some.join('').repeat(20_000).slice(0, 100_000));
		fc.assert(
			fc.property(text, (long) => expect(shown(long)).not.toContain(SECRET)),
			{ numRuns: 60 },
		);
	});

	test.each(['?a=', 'eyJ', 'sk-'])('before a value of millions of characters, %j', (before) => {
		const text = ` token=${SECRET} ${before}${'aB3'.repeat(6_000_000)}`;
		expect(redactSecrets(text)).not.toContain(SECRET);
	});

	test('of beginnings of web tokens', () => {
		expect(shown('sk-eyJ'.repeat(50_000))).not.toContain(SECRET);
		expect(shown(`${'-eyJ'.repeat(5)}.${SECRET}`)).not.toContain(SECRET);
	});
});
