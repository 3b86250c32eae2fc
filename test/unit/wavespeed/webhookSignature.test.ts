import { verifySignature } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/webhookSignature';
import vector from '../../vectors/wavespeed-callback.json';
import { CALL, refusalOf, sign, SIGNED_AT, withHeaders } from './signedCalls';

const KEY = vector.secret.slice('whsec_'.length);
const HEX = vector.signature.slice('v3,'.length);
const { rawBody = Buffer.alloc(0) } = CALL;

describe('a genuine call', () => {
	test('is let through, and its bytes are returned as they came', () => {
		expect(verifySignature(CALL)).toBe(rawBody);
	});

	test.each([
		['the secret has no prefix', { ...CALL, secret: KEY }],
		['it is 300 s old', { ...CALL, now: SIGNED_AT + 300_000 }],
		['its time is 300 s in the future', { ...CALL, now: SIGNED_AT - 300_000 }],
		['it is as old as the user allows', { ...CALL, now: SIGNED_AT + 60_000, maxAgeMs: 60_000 }],
	])('also if %s', (_name, call) => expect(refusalOf(call)).toBeUndefined());

	test('may have another ID than the prediction', () => {
		const headers = {
			'webhook-id': 'delivery_2',
			'webhook-signature': sign(vector.rawBody, KEY, 'delivery_2'),
		};
		expect(refusalOf(withHeaders(headers))).toBeUndefined();
	});

	test('may have any bytes in its body', () => {
		const body = '{"id":"a","error":"größe 🙂"}';
		const call = withHeaders({ 'webhook-signature': sign(body, KEY) });
		expect(refusalOf({ ...call, rawBody: Buffer.from(body) })).toBeUndefined();
	});
});

describe('a call that was not made with the secret is forged', () => {
	test.each([
		['another secret', { ...CALL, secret: 'whsec_unit-test-secret-2' }],
		['the secret with its prefix twice', { ...CALL, secret: `whsec_${vector.secret}` }],
		['one other digit', withHeaders({ 'webhook-signature': `v3,${flipped(HEX)}` })],
		['another ID', withHeaders({ 'webhook-id': `${vector.id}0` })],
		['another time', withHeaders({ 'webhook-timestamp': '1760000001' })],
		['one byte more', { ...CALL, rawBody: Buffer.from(`${vector.rawBody}\n`) }],
		['a byte changed', { ...CALL, rawBody: Buffer.from(vector.rawBody.replace('out', 'oot')) }],
		[
			'a body that was parsed and written again',
			{ ...CALL, rawBody: Buffer.from(JSON.stringify(JSON.parse(vector.rawBody), null, 1)) },
		],
		[
			'the signature of a key that is the secret with its prefix',
			withHeaders({ 'webhook-signature': sign(vector.rawBody, vector.secret) }),
		],
		[
			'the signature of a key that is the secret decoded',
			withHeaders({
				'webhook-signature': sign(vector.rawBody, Buffer.from(KEY, 'base64').toString('latin1')),
			}),
		],
		[
			'an ID and a time with their border elsewhere',
			withHeaders({ 'webhook-id': `${vector.id}.176`, 'webhook-timestamp': '0000000' }),
		],
	])('%s', (_name, call) => expect(refusalOf(call)).toBe('forged'));

	test('also if it is too old: nothing is told about the time of a stranger', () => {
		const call = { ...CALL, secret: 'whsec_unit-test-secret-2', now: SIGNED_AT + 900_000 };
		expect(refusalOf(call)).toBe('forged');
	});
});

describe('a genuine call that was sent long ago is stale', () => {
	test.each([
		['301 s ago', { ...CALL, now: SIGNED_AT + 301_000 }],
		['301 s in the future', { ...CALL, now: SIGNED_AT - 301_000 }],
		['longer ago than the user allows', { ...CALL, now: SIGNED_AT + 61_000, maxAgeMs: 60_000 }],
		[
			'within what the user allows, but not WaveSpeed',
			{ ...CALL, now: SIGNED_AT + 301_000, maxAgeMs: 900_000 },
		],
		['with a limit that is no number', { ...CALL, maxAgeMs: NaN }],
	])('%s', (_name, call) => expect(refusalOf(call)).toBe('stale'));
});

describe('what does not look like a call of WaveSpeed is malformed', () => {
	test.each([
		['no ID', withHeaders({ 'webhook-id': undefined })],
		['an empty ID', withHeaders({ 'webhook-id': '' })],
		['an endless ID', withHeaders({ 'webhook-id': 'a'.repeat(201) })],
		['no time', withHeaders({ 'webhook-timestamp': undefined })],
		['a time in words', withHeaders({ 'webhook-timestamp': '2025-10-09T08:53:20Z' })],
		['a time with a fraction', withHeaders({ 'webhook-timestamp': `${vector.timestamp}.5` })],
		['a negative time', withHeaders({ 'webhook-timestamp': `-${vector.timestamp}` })],
		['no signature', withHeaders({ 'webhook-signature': undefined })],
		['several headers', withHeaders({ 'webhook-signature': [vector.signature] })],
		['another version', withHeaders({ 'webhook-signature': `v1,${HEX}` })],
		['no version', withHeaders({ 'webhook-signature': HEX })],
		['no comma', withHeaders({ 'webhook-signature': `v3${HEX}` })],
		[
			'two signatures',
			withHeaders({ 'webhook-signature': `${vector.signature} ${vector.signature}` }),
		],
		['two with a comma', withHeaders({ 'webhook-signature': `${vector.signature},${HEX}` })],
		['capital digits', withHeaders({ 'webhook-signature': `v3,${HEX.toUpperCase()}` })],
		['a digit less', withHeaders({ 'webhook-signature': vector.signature.slice(0, -1) })],
		['a digit more', withHeaders({ 'webhook-signature': `${vector.signature}0` })],
		['a line end', withHeaders({ 'webhook-signature': `${vector.signature}\n` })],
		['a digit of another script', withHeaders({ 'webhook-signature': `v3,${'٣'.repeat(64)}` })],
		[
			'Base64',
			withHeaders({ 'webhook-signature': `v3,${Buffer.from(HEX, 'hex').toString('base64')}` }),
		],
		['an empty body', { ...CALL, rawBody: Buffer.alloc(0) }],
		['no bytes of its body', { ...CALL, rawBody: undefined }],
	])('%s', (_name, call) => expect(refusalOf(call)).toBe('malformed'));
});

function flipped(hex: string): string {
	return (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
}
