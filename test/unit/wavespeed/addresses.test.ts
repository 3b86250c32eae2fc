import { ValidationError } from '../../../lib/core/errors';
import {
	resultPath,
	submitPath,
} from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/endpoints';
import { readPredictionIds } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/predictionId';
import { requireWebhookAddress } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/webhookAddress';

describe('prediction IDs', () => {
	const A = '0123456789abcdef0123456789abcdef';
	const B = 'fedcba9876543210';

	test.each([
		['one', A, [A]],
		['several', `${A}, ${B}`, [A, B]],
		['a list', [A, B], [A, B]],
		['JSON', JSON.stringify([A, B]), [A, B]],
		['with hyphens and underscores', 'a-B_9', ['a-B_9']],
		['the same twice', [A, A], [A]],
	])('%s', (_name, value, ids) => expect(readPredictionIds(value, 'Result IDs')).toEqual(ids));

	test('none is refused, and where to get one is told', () => {
		expect(() => readPredictionIds('', 'Result IDs')).toThrow("'Result IDs' is empty");
	});

	test.each([
		'../balance',
		'a/b',
		'a?b',
		'a#b',
		'a%2fb',
		'a.b',
		'..',
		'a:b',
		'a\\b',
		'-a',
		'undefined',
		'https://api.wavespeed.ai/api/v3/predictions/a/result',
		'a'.repeat(101),
	])('%p is none, since it could lead elsewhere', (id) => {
		expect(() => readPredictionIds(id, 'Result IDs')).toThrow(ValidationError);
	});
});

test('no ID changes the path of a read', () => {
	expect(resultPath('abc-1')).toBe('/api/v3/predictions/abc-1/result');
	expect(resultPath('../../balance?a=b#c')).toBe(
		'/api/v3/predictions/..%2F..%2Fbalance%3Fa%3Db%23c/result',
	);
});

test("the callback's address is one parameter of the submission's, whatever is in it", () => {
	expect(submitPath()).toBe('/api/v3/akool/image-face-swap');
	const callback = 'https://n8n.example/webhook/a?token=b&c=d+e%20f#g';
	const { searchParams, hash } = new URL(submitPath(callback), 'https://api.wavespeed.ai');
	expect([...searchParams]).toEqual([['webhook', callback]]);
	expect(hash).toBe('');
});

describe('an address that WaveSpeed is to call', () => {
	const REAL = 'https://api.wavespeed.ai';

	test.each([
		['https://n8n.example/webhook/a', REAL],
		['HTTPS://n8n.example/webhook/a', REAL],
		['https://192.168.1.5/webhook/a', REAL],
		['http://127.0.0.1:5678/webhook/a', 'http://127.0.0.1:4020'],
		['http://localhost:5678/webhook/a', 'http://localhost:4020'],
		['http://n8n:5678/webhook/a', 'http://sandbox:4020'],
	])('%s is accepted by %s', (address, baseUrl) => {
		expect(() => requireWebhookAddress(address, baseUrl)).not.toThrow();
	});

	test.each([
		['http://n8n.example/webhook/a', REAL],
		['http://localhost:5678/webhook/a', REAL],
		['http://192.168.1.5:5678/webhook/a', REAL],
		['http://n8n.example/webhook/a', 'http://127.0.0.1:4020'],
		['http://127.0.0.1:5678/webhook/a', 'http://192.168.1.5:4020'],
	])('%s is not by %s, before anything is paid', (address, baseUrl) => {
		expect(() => requireWebhookAddress(address, baseUrl)).toThrow(ValidationError);
		expect(() => requireWebhookAddress(address, baseUrl)).toThrow('start with https://');
	});

	test('is named without what may open it', () => {
		expect(() => requireWebhookAddress('http://n8n.example/webhook/a?key=b', REAL)).toThrow(
			/not http:\/\/n8n\.example$/,
		);
	});
});
