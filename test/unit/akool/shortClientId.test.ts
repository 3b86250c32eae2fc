import fc from 'fast-check';
import { callbackKey } from '../../../lib/akool/callbackKey';
import { openCallback, verifyCallback } from '../../../lib/akool/verifyCallback';
import { encryptAndSign, type IvPadding } from '../../../sandbox/akool/callbacks/encryption';
import { account, SIGNED_AT } from '../../support/makeCallback';

const SHORT = Array.from({ length: 15 }, (_, index) => index + 1);
const apiKey = account.apiKey;
const received = (clientId: string, padding: IvPadding, text: string) => ({
	body: encryptAndSign(
		text,
		{ secret: apiKey, clientId, padding },
		{ timestamp: SIGNED_AT, nonce: '1529' },
	),
	clientId,
	apiKey,
	now: SIGNED_AT,
});
const ID = '6593c94c0ef703e8c055e3c8';
const content = { _id: ID, status: 3, type: 'faceswap', url: 'https://a.test/1.png' };
/** The same in other orders: what the IV garbles is in the first 16 bytes. */
const ORDERS = [
	['_id', 'status', 'type', 'url'],
	['status', '_id', 'type', 'url'],
	['type', '_id', 'status', 'url'],
	['url', '_id', 'status', 'type'],
].map((names) =>
	JSON.stringify(Object.fromEntries(names.map((name) => [name, content[name as '_id']]))),
);

describe.each(['zeros', 'spaces'] as const)('a short client ID padded with %s', (padding) => {
	test.each(SHORT)('of %i characters opens callbacks', (length) => {
		for (const text of ORDERS) {
			const { job, type } = verifyCallback(
				received('a1b2c3d4e5f6g7h'.slice(0, length), padding, text),
			);
			expect([job._id, job.status, type]).toEqual([ID, 'completed', 'faceswap']);
		}
	});

	test('gives any ID exactly: the wrong padding would change its letters', () => {
		const hex = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 24, maxLength: 24 });
		fc.assert(
			fc.property(hex, fc.constantFrom(...SHORT), (digits, length) => {
				const message = { ...content, _id: digits.join('') };
				const clientId = 'x'.repeat(length);
				const opened = openCallback(received(clientId, padding, JSON.stringify(message)));
				expect(opened).toEqual(message);
			}),
			{ numRuns: 300 },
		);
	});

	test('does not open what another key has encrypted', () => {
		const call = received('short', padding, JSON.stringify(content));
		const other = apiKey.replace('J', 'K');
		expect(() => verifyCallback({ ...call, apiKey: other })).toThrow(
			expect.objectContaining({ reason: 'forged' }),
		);
	});
});

test('a client ID of 16 bytes or more has one reading only', () => {
	expect(callbackKey('x'.repeat(15), apiKey).spacedIv?.toString()).toBe('x'.repeat(15) + ' ');
	expect(callbackKey('é'.repeat(8), apiKey).spacedIv).toBeUndefined();
	expect(callbackKey('x'.repeat(16), apiKey).spacedIv).toBeUndefined();
});
