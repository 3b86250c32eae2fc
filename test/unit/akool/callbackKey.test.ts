import { callbackKey } from '../../../lib/akool/callbackKey';
import { verifyCallbackSignature } from '../../../lib/akool/callbackSignature';
import { ValidationError } from '../../../lib/core/errors';
import { verifyCallback } from '../../../lib/akool/verifyCallback';
import { account, makeCallback, SIGNED_AT } from '../../support/makeCallback';

const body = makeCallback({ _id: 'a', status: 3, type: 'faceswap', url: '' });
const read = (clientId: string, apiKey: string) =>
	verifyCallback({
		body: makeCallback({ _id: 'a' }, { clientId, apiKey }),
		clientId,
		apiKey,
		now: SIGNED_AT,
	}).job._id;

describe('client ID and API key of the credential', () => {
	test.each([16, 24, 32])('an API key of %i characters opens callbacks', (length) => {
		expect(read(account.clientId, account.apiKey.slice(0, length))).toBe('a');
	});

	test('it is bytes that count', () => {
		expect(read(account.clientId, 'é'.repeat(8))).toBe('a');
	});

	test.each([1, 2, 15, 16, 17, 24, 32, 100])('a client ID of %i characters will do', (length) => {
		expect(read('x'.repeat(length), account.apiKey)).toBe('a');
	});

	test('a client ID gives its first 16 bytes, or what it has and zeros', () => {
		const ivOf = (clientId: string) => callbackKey(clientId, account.apiKey).iv.toString('latin1');
		expect(ivOf('0123456789abcdefghij')).toBe('0123456789abcdef');
		expect(ivOf('0123')).toBe('0123' + '\0'.repeat(12));
		expect(ivOf('0123456789abcdé')).toBe('0123456789abcd\xc3\xa9');
		expect(ivOf('0123456789abcdeé')).toBe('0123456789abcde\xc3');
	});

	test.each([0, 1, 15, 17, 20, 23, 25, 30, 31, 33, 40, 64])(
		'an API key of %i characters is told, but a forged callback is forged all the same',
		(length) => {
			const apiKey = 'k'.repeat(length);
			const faulty = () => verifyCallback({ body, ...account, apiKey, now: SIGNED_AT });
			expect(faulty).toThrow(ValidationError);
			expect(faulty).toThrow('API key in the Akool API credential');
			expect(() => callbackKey(account.clientId, apiKey)).toThrow(ValidationError);
			const forged = { ...body, signature: 'a' };
			expect(() => verifyCallback({ ...account, body: forged, apiKey, now: SIGNED_AT })).toThrow(
				expect.objectContaining({ reason: 'forged' }),
			);
		},
	);

	test.each([undefined, null, '', '   '])('a client ID of %p is told', (clientId) => {
		const attempts = [
			() => verifyCallback({ body, ...account, clientId, now: SIGNED_AT }),
			() => verifyCallbackSignature(body, clientId),
			() => callbackKey(clientId, account.apiKey),
		];
		for (const attempt of attempts) {
			expect(attempt).toThrow(ValidationError);
			expect(attempt).toThrow('the Akool API credential has no client ID');
		}
	});

	test('the message does not hold the API key', () => {
		const apiKey = account.apiKey.slice(1);
		expect.assertions(1);
		try {
			callbackKey(account.clientId, apiKey);
		} catch (fault) {
			const { stack, message, advice } = fault as ValidationError;
			expect([stack, message, advice].join()).not.toContain(apiKey);
		}
	});
});
