import { client, SWAP, swapBody } from './client';

const url = 'http://127.0.0.1/a.png';
const six = Array.from({ length: 6 }, () => url);
const post = async (changes: object, path = SWAP) =>
	await client().post(path, { ...swapBody(client().sandbox), ...changes });

describe('a submission is refused, not charged, and the parameter named', () => {
	afterEach(() => expect(client().sandbox.ledger).toEqual([]));

	it.each<[string, object, string]>([
		['without image', { image: undefined }, 'image is required'],
		['without source_image', { source_image: undefined }, 'source_image is required'],
		['without target_image', { target_image: undefined }, 'target_image is required'],
		['with an unknown field', { output_format: 'png' }, 'output_format is not a known parameter'],
		['with image as a list', { image: [url] }, 'image must be string'],
		['with source_image as a text', { source_image: url }, 'source_image must be array'],
		['with target_image as a text', { target_image: url }, 'target_image must be array'],
		['with no face', { source_image: [], target_image: [] }, 'source_image must NOT have fewer'],
		['with six faces', { source_image: six, target_image: six }, 'source_image must NOT have more'],
		[
			'with lists of different lengths',
			{ source_image: [url, url] },
			'source_image and target_image must have the same number of items, not 2 and 1',
		],
		['with an empty address', { image: '' }, 'image must be a valid HTTP/HTTPS URL'],
		['with an address of another kind', { image: 'ftp://a.b/c.png' }, 'image must be a valid'],
		['with Base64', { image: 'data:image/png;base64,AAAA' }, 'image must be a valid'],
		['with spaces in an address', { source_image: ['http://a/ b'] }, 'source_image[0] must be'],
		['with a number in a list', { target_image: [7] }, 'target_image[0] must be string'],
		['with face_enhance as a text', { face_enhance: 'true' }, 'face_enhance must be boolean'],
		[
			'with enable_base64_output as a number',
			{ enable_base64_output: 1 },
			'enable_base64_output must be boolean',
		],
	])('%s', async (_, changes, message) => {
		expect(await post(changes)).toEqual({
			status: 400,
			json: { code: 400, message: expect.stringContaining(message) },
		});
	});

	it.each<[string, string, string]>([
		['over plain HTTP', 'http://example.com/hook', 'webhook must be a public HTTPS URL'],
		['that is no address', 'n8n', 'webhook must be a valid HTTP/HTTPS URL'],
	])('with a webhook %s', async (_, webhook, message) => {
		const path = `${SWAP}?webhook=${encodeURIComponent(webhook)}`;
		expect(await post({}, path)).toEqual({ status: 400, json: { code: 400, message } });
	});

	it('with webhook in the body, or another parameter in the query', async () => {
		expect(await post({ webhook: url })).toMatchObject({ status: 400 });
		expect(await post({}, `${SWAP}?webhookUrl=${url}`)).toMatchObject({ status: 400 });
	});

	it('when its body is no JSON', async () => {
		const { address, apiKey } = client().sandbox;
		const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
		const response = await fetch(address + SWAP, { method: 'POST', headers, body: '{"a":' });
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ code: 400 });
	});

	it('with too little money', async () => {
		client().sandbox.balance = 0.15;
		expect(await post({})).toMatchObject({ status: 402, json: { code: 402 } });
		expect(client().sandbox.balance).toBe(0.15);
	});

	it.each<[string, Record<string, string>]>([
		['with another key', { authorization: 'Bearer other' }],
		['with the key alone', { authorization: 'wavespeed-sandbox-key-0123456789' }],
		['with the key in another header', { 'x-api-key': 'wavespeed-sandbox-key-0123456789' }],
		['without a key', {}],
	])('%s', async (_, headers) => {
		expect(await client().post(SWAP, swapBody(client().sandbox), headers)).toMatchObject({
			status: 401,
			json: { code: 401 },
		});
	});
});

describe('a submission is accepted', () => {
	it('with the prediction, which is created', async () => {
		const { status, json } = await post({ face_enhance: true, enable_base64_output: false });
		expect(status).toBe(200);
		expect(json).toEqual({
			code: 200,
			message: 'success',
			data: {
				id: expect.stringMatching(/^[0-9a-f]{32}$/),
				model: 'akool/image-face-swap',
				outputs: [],
				urls: { get: `${client().sandbox.address}/api/v3/predictions/${json.data.id}/result` },
				has_nsfw_contents: [],
				status: 'created',
				created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
				error: '',
				timings: { inference: 0 },
			},
		});
	});

	it('with five faces, and with a webhook over HTTPS', async () => {
		const five = six.slice(1);
		const path = `${SWAP}?webhook=${encodeURIComponent('https://n8n.example/hook?a=1&b=2')}`;
		const { json } = await post({ source_image: five, target_image: five }, path);
		expect(client().sandbox.predictions.find(json.data.id)).toMatchObject({
			webhook: 'https://n8n.example/hook?a=1&b=2',
		});
	});
});
