import { client, CREATE, swapOf, withSettings } from './client';

const url = 'http://127.0.0.1/a.png';
const post = async (body: object) => await client().post(CREATE, body);
/** With other fields, or other values in its input. */
const changed = ({ input, ...fields }: { input?: object; [field: string]: unknown }) => {
	const task = swapOf(client().sandbox);
	return { ...task, ...fields, input: { ...task.input, ...input } };
};

describe('a submission is refused, not charged, and the parameter named', () => {
	afterEach(() => expect(client().sandbox.ledger).toEqual([]));

	it.each<[string, Parameters<typeof changed>[0], string]>([
		['without model', { model: undefined }, 'model is required'],
		['with a model that is not there', { model: 'face-swap' }, 'model "face-swap" is not known'],
		['with a model of videos', { model: 'video-face-swap' }, 'model "video-face-swap" is not'],
		['with an unknown field', { webhook: url }, 'webhook is not a known parameter'],
		['without image_url', { input: { image_url: undefined } }, 'input.image_url is required'],
		['without new_face', { input: { new_face: undefined } }, 'input.new_face is required'],
		['with an unknown input', { input: { faces: [] } }, 'input.faces is not a known parameter'],
		['with a list', { input: { new_face: [url] } }, 'input.new_face must be string'],
		['with no address', { input: { image_url: 'a.png' } }, 'input.image_url must be a valid'],
		['with an empty address', { input: { new_face: '' } }, 'input.new_face must be a valid'],
		[
			'with Base64',
			{ input: { image_url: 'data:image/png;base64,AAAA' } },
			'input.image_url must be a valid',
		],
		[
			'with a checker that is text',
			{ input: { disable_safety_checker: 'false' } },
			'input.disable_safety_checker must be boolean',
		],
		['with a callback to a name', { callback_url: 'n8n' }, 'callback_url must be a valid'],
		['with a callback to nowhere', { callback_url: '' }, 'callback_url must be a valid'],
		[
			'with a callback over plain HTTP',
			{ callback_url: 'http://example.com/hook' },
			'callback_url must be a public HTTPS URL',
		],
	])('%s', async (_, changes, error) => {
		expect(await post(changed(changes))).toEqual({
			status: 200,
			json: {
				code: 422,
				message: 'Missing Params or Type Error',
				data: null,
				errors: [expect.stringContaining(error)],
			},
		});
	});

	it('without input', async () => {
		const { json } = await post({ model: 'image-face-swap' });
		expect(json).toMatchObject({ code: 422, errors: ['input is required'] });
	});

	it('with HTTP 422, too, if the settings say so', async () => {
		const answer = await withSettings(
			{ errorsAs: 'statuses' },
			async (other) => await other.post(CREATE, {}),
		);
		expect(answer).toMatchObject({ status: 422, json: { code: 422 } });
	});

	it('when its body is no JSON', async () => {
		const { address, apiKey } = client().sandbox;
		const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
		const response = await fetch(address + CREATE, { method: 'POST', headers, body: '{"a":' });
		expect(await response.json()).toMatchObject({ code: 422 });
	});

	it('with too few credits', async () => {
		client().sandbox.balance = 3.9;
		expect(await post(changed({}))).toMatchObject({ status: 200, json: { code: 402 } });
		expect(client().sandbox.balance).toBe(3.9);
	});
});

describe('a submission is accepted', () => {
	it('with the ID of its task and nothing else', async () => {
		const { status, json } = await post(changed({ input: { disable_safety_checker: false } }));
		expect(status).toBe(200);
		expect(json).toEqual({
			code: 200,
			message: 'success',
			data: { task_id: expect.stringMatching(/^[\da-f-]{36}$/) },
		});
	});

	it('with another kind of ID, if the settings say so', async () => {
		const id = await withSettings({ taskIdsAs: 'short' }, async (other) => await other.submit());
		expect(id).toMatch(/^task_\d{8}$/);
	});

	it('each time anew: there is no key to tell that two are the same', async () => {
		const ids = [await client().submit(), await client().submit()];
		expect(new Set(ids).size).toBe(2);
		expect(client().sandbox.ledger).toHaveLength(2);
	});
});
