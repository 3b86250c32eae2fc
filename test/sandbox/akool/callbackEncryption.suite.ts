import { startSandbox } from '../../../sandbox';
import { encryptAndSign } from '../../../sandbox/akool/callbacks/encryption';
import { published, refuse, valid } from '../../vectors/akool-callbacks.json';
import { client } from './client';

describe('a callback is encrypted and signed', () => {
	it.each(valid)('byte for byte as in the vector $name', (vector) => {
		const { decrypted, clientId, clientSecret, timestamp, nonce } = vector;
		const { dataEncrypt, signature } = vector;
		const encrypted = encryptAndSign(
			decrypted,
			{ secret: clientSecret, clientId },
			{ timestamp, nonce },
		);
		expect(encrypted).toEqual({ signature, dataEncrypt, timestamp, nonce });
	});

	it("unlike Akool's published sample, whose signature its own algorithm doesn't give", () => {
		const [{ clientId, clientSecret: secret, timestamp, nonce, ...sample }] = published;
		const { signature } = encryptAndSign('{}', { secret, clientId }, { timestamp, nonce });
		expect(signature).toMatch(/^[0-9a-f]{40}$/);
		expect(signature).not.toBe(sample.signature);
	});

	it('with a signature that does not depend on the secret itself', () => {
		const [{ decrypted, clientId, clientSecret, timestamp, nonce }] = valid;
		const other = refuse.find(({ name }) => name === 'wrong-secret')?.clientSecret ?? '';
		const [right, wrong] = [clientSecret, other].map((secret) =>
			encryptAndSign(decrypted, { secret, clientId }, { timestamp, nonce }),
		);
		expect(wrong.dataEncrypt).not.toBe(right.dataEncrypt);
		expect(wrong.dataEncrypt).toHaveLength(right.dataEncrypt.length);
	});

	// From the openssl command: `hello`, the IV being `short` and eleven zeros.
	it.each([
		[16, '6XfhsKRbTndv/OuGIALsQA=='],
		[24, 'dwcvH8U9LpP1mSBBLhyxhQ=='],
		[32, 'ZFNPy3wa1zZFrf+bboZcxg=='],
	])('with a secret of %i bytes and a short client ID as openssl does it', (bytes, expected) => {
		const keys = { secret: 'k'.repeat(bytes), clientId: 'short' };
		expect(encryptAndSign('hello', keys, { timestamp: 1, nonce: '0001' }).dataEncrypt).toBe(
			expected,
		);
	});

	// From the openssl command: `hello`, the IV being `short` and eleven spaces.
	it('with a short client ID and spaces as openssl does it', () => {
		const keys = { secret: 'k'.repeat(32), clientId: 'short', padding: 'spaces' as const };
		expect(encryptAndSign('hello', keys, { timestamp: 1, nonce: '0001' }).dataEncrypt).toBe(
			'g18tyUH8sKFWg2ei0cs4jQ==',
		);
	});

	it('with an IV counted in bytes, not in characters', () => {
		const stamp = { timestamp: 1, nonce: '0001' };
		const [once, longer] = ['é'.repeat(8), `${'é'.repeat(8)}x`].map((clientId) =>
			encryptAndSign('hello', { secret: 'k'.repeat(32), clientId }, stamp),
		);
		expect(longer.dataEncrypt).toBe(once.dataEncrypt);
		expect(longer.signature).not.toBe(once.signature);
	});

	it('not with a secret of another length', async () => {
		const stamp = { timestamp: 1, nonce: '0001' };
		expect(() => encryptAndSign('', { secret: 'k'.repeat(20), clientId: 'id' }, stamp)).toThrow(
			'not 20',
		);
		await expect(startSandbox({ apiKey: 'short' })).rejects.toThrow('16, 24 or 32 bytes, not 5');
	});

	it("with the sandbox's own key of 32 characters and client ID of 24, lengths like Akool's", () => {
		const { apiKey, clientId } = client().sandbox;
		expect([apiKey.length, clientId.length]).toEqual([32, 24]);
	});
});
