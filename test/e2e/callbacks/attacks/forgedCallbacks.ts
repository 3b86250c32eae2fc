import { encrypted } from '../../../support/makeCallback';
import vectors from '../../../vectors/akool-callbacks.json';
import { as, claim, form, gzipped, json, sealed, victim, type Attacks } from './callbackRequest';

const stranger = {
	clientId: '64db241f6d9e5c4bd136c187',
	apiKey: 'somebody-elses-key-0123456789abc',
};
/** They know the victim's client ID, which is in no way secret to Akool's partners. */
const informed = { ...stranger, clientId: victim.clientId };

const genuine = (jobId: string) => sealed(claim(jobId));
const having = (jobId: string, changes: object) => json({ ...genuine(jobId), ...changes });
const bytesOf = (jobId: string) => Buffer.from(genuine(jobId).dataEncrypt, 'base64');
const signed = (bytes: Buffer) => json(sealed('', { dataEncrypt: bytes.toString('base64') }));
const flipped = (bytes: Buffer, at: number) => {
	bytes[at < 0 ? bytes.length + at : at] ^= 1;
	return bytes;
};
const inBlocks = (blocks: Buffer) => json(sealed('', { dataEncrypt: encrypted(blocks, victim) }));
const forged = (jobId: string) => JSON.stringify(sealed(claim(jobId), {}, informed));

const published = () => {
	const [{ signature, timestamp, nonce, dataEncrypt }] = vectors.published;
	return json({ signature, timestamp, nonce, dataEncrypt });
};

/** The signature is wrong. */
export const SIGNATURES: Attacks = {
	'another account’s callback': (id) => json(sealed(claim(id), {}, stranger)),
	'a made-up signature': (id) => having(id, { signature: 'a'.repeat(40) }),
	'a signature in capitals': (id) => having(id, { signature: genuine(id).signature.toUpperCase() }),
	'a signature of something else': (id) =>
		having(id, { signature: sealed(claim('6593c94c0ef703e8c055e3c8')).signature }),
	'a later timestamp': (id) => having(id, { timestamp: Date.now() + 60_000 }),
	'another nonce': (id) => having(id, { nonce: 99 }),
	'another ciphertext': (id) =>
		having(id, { dataEncrypt: sealed(claim(id, { a: 1 })).dataEncrypt }),
	'__proto__ beside it': (id) => ({
		body: JSON.stringify({ ...genuine(id), signature: 'x' }).replace('{', '{"__proto__":{"a":1},'),
	}),
	'a second, forged ciphertext': (id) => ({
		body: JSON.stringify(genuine(id)).replace(/}$/, ',"dataEncrypt":"AAAAAAAAAAAAAAAAAAAAAA=="}'),
	}),
	'Akool’s published sample': () => published(),
};

/** The signature is right, since the attacker knows the client ID, but the key is not theirs. */
export const CIPHERTEXTS: Attacks = {
	'another key': (id) => ({ body: forged(id) }),
	'a shorter key': (id) => json(sealed(claim(id), {}, { ...informed, apiKey: '1'.repeat(16) })),
	'no encryption': (id) => signed(Buffer.from(JSON.stringify(claim(id)))),
	'one bit changed in the first block': (id) => signed(flipped(bytesOf(id), 3)),
	'one bit changed in the last block': (id) => signed(flipped(bytesOf(id), -1)),
	'the first block missing': (id) => signed(bytesOf(id).subarray(16)),
	'the last block missing': (id) => signed(bytesOf(id).subarray(0, -16)),
	'a block and a half': (id) => signed(bytesOf(id).subarray(0, 24)),
	'15 bytes': (id) => signed(bytesOf(id).subarray(0, 15)),
	'two blocks swapped': (id) => {
		const bytes = bytesOf(id);
		return signed(
			Buffer.concat([bytes.subarray(16, 32), bytes.subarray(0, 16), bytes.subarray(32)]),
		);
	},
	'the same again behind it': (id) => signed(Buffer.concat([bytesOf(id), bytesOf(id)])),
	zeros: () => signed(Buffer.alloc(64)),
	'no padding': (id) => inBlocks(Buffer.from(JSON.stringify(claim(id)).padEnd(160))),
	'nothing in it': () => json(sealed('')),
	'words in it': () => json(sealed('hello')),
	'a list in it': (id) => json(sealed(JSON.stringify([claim(id)]))),
	'JSON 45,000 deep in it': () => json(sealed('['.repeat(45_000))),
};

/** A forgery dressed up. */
export const DISGUISES: Attacks = {
	'as a form': (id) =>
		as('application/x-www-form-urlencoded', form(sealed(claim(id), {}, informed))),
	'as JSON in UTF-16': (id) =>
		as('application/json; charset=utf-16le', Buffer.from(forged(id), 'utf16le')),
	'packed with gzip': (id) => gzipped(forged(id)),
	'with headers of a proxy': (id) =>
		as('application/json', forged(id), {
			'x-forwarded-for': '127.0.0.1, ::1',
			'x-forwarded-host': 'openapi.akool.com',
			'x-forwarded-proto': 'https',
			'x-http-method-override': 'DELETE',
			'x-original-url': '/rest/credentials',
		}),
	'with headers of an owner': (id) =>
		as('application/json', forged(id), {
			authorization: `Bearer ${Buffer.from('admin:admin').toString('base64')}`,
			cookie: 'n8n-auth=eyJhbGciOiJub25lIn0.e30.; __proto__=1',
			'x-api-key': 'x',
			origin: 'null',
		}),
	'with a header of 12 kB': (id) =>
		as('application/json', forged(id), { 'x-long': 'a'.repeat(12_000) }),
};
