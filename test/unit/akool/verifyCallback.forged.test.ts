import { verifyCallbackSignature } from '../../../lib/akool/callbackSignature';
import { account, encrypted, makeCallback, SIGNED_AT } from '../../support/makeCallback';
import { content, genuine, refusal } from './receivedCallbacks';

describe('what was not made with client ID and API key is called forged', () => {
	const { signature } = genuine;
	test.each([
		['of something else', makeCallback({ ...content, status: 4 }).signature],
		['cut off', signature.slice(0, 39)],
		['of one letter', 'a'],
		['with more behind it', `${signature}0`],
		['twice over', signature + signature],
		['in capitals', signature.toUpperCase()],
		['with a blank', `${signature} `],
		['of 40 letters that are no hex digits', 'é'.repeat(40)],
		['of 40 zero bytes', '\0'.repeat(40)],
	])('a signature %s', (_, changed) => {
		expect(refusal({ ...genuine, signature: changed }).reason).toBe('forged');
		expect(refusal({ ...genuine, signature: changed }).message).toContain('signature');
	});

	test('a signature made with another client ID', () => {
		const other = { ...account, clientId: '64db241f6d9e5c4bd136c187' };
		expect(refusal(makeCallback(content, other)).message).toContain('signature');
	});

	test.each([
		['timestamp', SIGNED_AT + 1],
		['nonce', '1530'],
		['nonce', '01529'],
		['dataEncrypt', makeCallback({ ...content, status: 4 }).dataEncrypt],
	])('%s changed after it was signed', (name, value) => {
		expect(refusal({ ...genuine, [name]: value }).message).toContain('signature');
	});

	const whole = Buffer.from(JSON.stringify(content).padEnd(112));
	const changedBlocks = (change: (blocks: Buffer) => Buffer) => encrypted(change(whole), account);
	const bytes = Buffer.from(genuine.dataEncrypt, 'base64');
	test.each([
		['another API key', makeCallback(content, { ...account, apiKey: '1'.repeat(32) }).dataEncrypt],
		[
			'a shorter API key',
			makeCallback(content, { ...account, apiKey: '1'.repeat(16) }).dataEncrypt,
		],
		['no key at all', Buffer.from(JSON.stringify(content)).toString('base64')],
		['half a block too much', Buffer.concat([bytes, bytes.subarray(0, 8)]).toString('base64')],
		['the last block missing', bytes.subarray(0, -16).toString('base64')],
		['the first block missing', bytes.subarray(16).toString('base64')],
		['less than a block', bytes.subarray(0, 15).toString('base64')],
		['no padding', changedBlocks((blocks) => blocks)],
		['padding of 0', changedBlocks((blocks) => Buffer.concat([blocks, Buffer.alloc(16)]))],
		['padding of 17', changedBlocks((blocks) => Buffer.concat([blocks, Buffer.alloc(32, 17)]))],
		[
			'uneven padding',
			changedBlocks((blocks) => Buffer.concat([blocks, Buffer.alloc(15, 1), Buffer.from([16])])),
		],
		['nothing in it', makeCallback('').dataEncrypt],
		['text that is not UTF-8', makeCallback(Buffer.from('{"_id":"\xff"}', 'latin1')).dataEncrypt],
		['text that is not JSON', makeCallback('hello').dataEncrypt],
		['JSON that breaks off', makeCallback('{"_id":"a"').dataEncrypt],
		['a list', makeCallback('[{"_id":"a"}]').dataEncrypt],
		['a text', makeCallback('"a"').dataEncrypt],
		['null', makeCallback('null').dataEncrypt],
		['a number', makeCallback('1').dataEncrypt],
		['very deep JSON that breaks off', makeCallback('['.repeat(45_000)).dataEncrypt],
	])('a good signature over content with %s', (_, dataEncrypt) => {
		const body = makeCallback(content, account, { dataEncrypt });
		expect(() => verifyCallbackSignature(body, account.clientId)).not.toThrow();
		// The same words for all, or they would help to guess.
		expect(refusal(body)).toMatchObject({
			reason: 'forged',
			message: "The callback can't be decrypted with the API key",
		});
	});
});
