import fc from 'fast-check';
import { verifyCallbackSignature } from '../../../lib/akool/callbackSignature';
import { WebhookVerificationError } from '../../../lib/core/errors';
import { verifyCallback } from '../../../lib/akool/verifyCallback';
import { account, makeCallback, SIGNED_AT, type Account } from '../../support/makeCallback';

// Thousands of cases a test; a busy machine may take its time.
jest.setTimeout(60_000);

/** Why it is refused; undefined when it is taken. Any other kind of error fails the test. */
function refusal(check: () => unknown): string | undefined {
	try {
		check();
		return undefined;
	} catch (fault) {
		if (fault instanceof WebhookVerificationError) return fault.reason;
		throw fault;
	}
}

const verify = (body: unknown, { clientId, apiKey }: Account = account) =>
	verifyCallback({ body, clientId, apiKey, now: SIGNED_AT, maxAgeMs: 60_000 });

const trimmed = (text: string) => text.trim() === text && text !== '';
const words = fc.string({ unit: 'binary', minLength: 1 }).filter(trimmed);
/** No key has blanks or quotes: what a credential has of them was pasted along with it. */
const isPlain = (text: string) =>
	!/[\s\p{Cc}\p{Default_Ignorable_Code_Point}"'`“”„‘’‚«»]/u.test(text) && !/^bearer/i.test(text);
const pastedAlong = fc.string({
	unit: fc.constantFrom(...' \t\r\n"\'\u00a0\u200b\ufeff'),
	maxLength: 4,
});
const apiKeys = fc
	.constantFrom(16, 24, 32)
	.chain((length) => fc.string({ minLength: length, maxLength: length }))
	.filter(isPlain);
const accounts: fc.Arbitrary<Account> = fc.record({
	clientId: fc.oneof(
		words.filter(isPlain),
		fc.string({ minLength: 1, maxLength: 40 }).filter(isPlain),
	),
	apiKey: apiKeys,
});
const nonces = fc.oneof(words, fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const statusCodes = fc.integer({ min: 1, max: 4 });
const contents = fc.record({
	_id: fc.stringMatching(/^[0-9A-Za-z][\w-]{0,40}$/),
	status: fc.oneof(statusCodes, statusCodes.map(String)),
	type: words,
	url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
	more: fc.dictionary(
		fc.oneof(fc.string(), fc.constant('__proto__')),
		fc.jsonValue({ maxDepth: 1 }),
		{ maxKeys: 3 },
	),
});

/** Parts that are nearly right get further than what is wholly random. */
const nearlyRight = fc.record(
	{
		signature: fc.oneof(fc.anything(), fc.stringMatching(/^[0-9a-f]{40}$/)),
		timestamp: fc.oneof(fc.anything(), fc.constant(SIGNED_AT), fc.constant(`${SIGNED_AT}`)),
		nonce: fc.oneof(fc.anything(), nonces),
		dataEncrypt: fc.oneof(fc.anything(), fc.base64String()),
	},
	{ requiredKeys: [] },
);

describe('whatever comes in', () => {
	test('random bodies are refused, and never break anything', () => {
		const bodies = fc.oneof(
			fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
			fc.jsonValue(),
			nearlyRight,
		);
		fc.assert(
			fc.property(bodies, (body) => {
				expect(refusal(() => verify(body))).toMatch(/^(malformed|forged|stale)$/);
				const alone = refusal(() => verifyCallbackSignature(body, account.clientId));
				expect(alone).toMatch(/^(malformed|forged)$/);
			}),
			{ numRuns: 10_000 },
		);
	});

	test('random ciphertexts are refused under a good signature as well', () => {
		const ciphertexts = fc
			.uint8Array({ minLength: 1, maxLength: 96 })
			.map((bytes) => Buffer.from(bytes).toString('base64'));
		fc.assert(
			fc.property(ciphertexts, nonces, (dataEncrypt, nonce) => {
				const body = makeCallback({}, account, { dataEncrypt, nonce });
				expect(refusal(() => verify(body))).toBe('forged');
			}),
			{ numRuns: 2000 },
		);
	});

	test("another account's callbacks are refused", () => {
		fc.assert(
			fc.property(contents, accounts, accounts, (content, sender, receiver) => {
				fc.pre(sender.clientId !== receiver.clientId || sender.apiKey !== receiver.apiKey);
				const body = makeCallback(content, sender);
				expect(refusal(() => verify(body, receiver))).toBe('forged');
				const sameClientId = { ...sender, apiKey: receiver.apiKey };
				fc.pre(sender.apiKey !== receiver.apiKey);
				expect(refusal(() => verify(body, sameClientId))).toBe('forged');
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('a genuine callback', () => {
	test('is read with a client ID and a key that were pasted with something round them', () => {
		const wraps = fc.tuple(pastedAlong, pastedAlong);
		fc.assert(
			fc.property(contents, accounts, wraps, wraps, (content, sender, [a, b], [c, d]) => {
				const clientId = a + sender.clientId + b;
				const apiKey = c + sender.apiKey + d;
				const { job } = verify(makeCallback(content, sender), { clientId, apiKey });
				expect(job._id).toBe(content._id);
			}),
			{ numRuns: 500 },
		);
	});

	test('is always read, and says exactly what was put in', () => {
		fc.assert(
			fc.property(contents, accounts, nonces, (content, sender, nonce) => {
				const { more, ...known } = content;
				const { job, type } = verify(
					makeCallback({ ...more, ...known }, sender, { nonce }),
					sender,
				);
				const statusCode = Number(known.status);
				expect(job).toMatchObject({ _id: known._id, statusCode });
				expect(job.url).toBe(statusCode === 3 ? known.url : undefined);
				expect(type).toBe(known.type);
			}),
			{ numRuns: 3000 },
		);
	});

	const flipped = (text: string, bit: number): unknown => {
		const bytes = Buffer.from(text);
		bytes[bit >> 3] ^= 1 << (bit & 7);
		try {
			return JSON.parse(bytes.toString());
		} catch {
			return bytes.toString();
		}
	};

	test('is refused with any one of its bits changed', () => {
		const text = JSON.stringify(
			makeCallback({ _id: 'a', status: 3, type: 'faceswap', url: 'https://b' }),
		);
		for (let bit = 0; bit < text.length * 8; bit++) {
			expect(refusal(() => verify(flipped(text, bit)))).toBeDefined();
		}
	});

	test('is refused with one bit changed, whatever is in it and whoever sends it', () => {
		// Numbers and escapes have more than one spelling in JSON; these do not.
		const plainNonces = fc.oneof(fc.stringMatching(/^[0-9A-Za-z]{1,20}$/), fc.nat());
		fc.assert(
			fc.property(contents, accounts, plainNonces, fc.nat(), (content, sender, nonce, at) => {
				const text = JSON.stringify(makeCallback(content, sender, { nonce }));
				const changed = flipped(text, at % (text.length * 8));
				expect(refusal(() => verify(changed, sender))).toBeDefined();
			}),
			{ numRuns: 2000 },
		);
	});
});
