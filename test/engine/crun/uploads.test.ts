import type { IBinaryData, IBinaryKeyData } from 'n8n-workflow';
import { useN8nFileStore } from '../../support/n8nFileStore';
import { detectStep, severalFacesStep, swapStep } from './steps';
import { requestsTo, useSwaps } from './swaps';

const { sandbox, run, submitted, detections } = useSwaps();
const store = useN8nFileStore();

const asked = () => requestsTo(sandbox(), '/upload-url');
const sent = () => sandbox().requests.filter(({ method }) => method === 'PUT');
const png = (name: string) => sandbox().portrait(name).png;
const file = (content: Buffer, fileName: string): IBinaryData => ({
	data: content.toString('base64'),
	mimeType: 'application/octet-stream',
	fileName,
});
const inMemory = (name: string) => file(png(name), `${name}.dat`);
const stored = async (name: string) =>
	await store().files.store(
		{ type: 'execution', workflowId: 'test', executionId: 'earlier' },
		png(name),
		{ data: '', fileName: `${name}.png`, mimeType: 'image/png' },
	);

const FILES = {
	sourceType: 'binary',
	sourceField: 'face',
	targetType: 'binary',
	targetField: 'photo',
};
const step = swapStep(FILES);
const item = (binary: IBinaryKeyData) => ({ json: {}, binary });
const usual = () => item({ face: inMemory('amara'), photo: inMemory('bjorn') });

describe('a file', () => {
	test('is sent to the address that Crun gives, with exactly the type that was asked for', async () => {
		const items = [item({ face: inMemory('amara'), photo: await stored('bjorn') })];
		const { json, error } = await run(step, items);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(asked().map(({ query }) => query)).toEqual(
			Array(2).fill({ content_type: 'image/png', ext: '.png' }),
		);
		const sizes = [png('bjorn'), png('amara')].map(({ length }) => String(length));
		expect(sent().map(({ headers }) => headers['content-type'])).toEqual(
			Array(2).fill('image/png'),
		);
		expect(
			sent()
				.map(({ headers }) => headers['content-length'])
				.sort(),
		).toEqual(sizes.sort());
		for (const { headers } of sent()) expect(headers).not.toHaveProperty('transfer-encoding');
		expect(JSON.stringify(submitted())).toMatch(/\/files\/uploads\/.*\/files\/uploads\//);
	});

	test('is sent without the key, which no address has either', async () => {
		const { run: execution } = await run(step, [usual()]);
		const { apiKey } = sandbox();
		expect(asked().map(({ headers }) => headers['x-api-key'])).toEqual([apiKey, apiKey]);
		expect(sent()).toHaveLength(2);
		for (const request of sent()) {
			expect(JSON.stringify(request)).not.toContain(apiKey);
			expect(Object.keys(request.headers)).not.toContain('x-api-key');
			expect(Object.keys(request.headers)).not.toContain('authorization');
		}
		expect(JSON.stringify(execution)).not.toContain('X-Amz-Signature');
	});

	test('of several items is sent once', async () => {
		const photo = await stored('bjorn');
		const face = inMemory('amara');
		const { json } = await run(
			step,
			[1, 2, 3].map(() => item({ face, photo })),
		);
		expect(json).toHaveLength(3);
		expect(sent()).toHaveLength(2);
		expect(sandbox().ledger).toHaveLength(3);
	});

	test('in which several faces are swapped is sent once, and looked at once', async () => {
		const photo = await stored('trio');
		const { parameters } = severalFacesStep([]);
		const face = ['a', 'b'].map((field) => ({ type: 'binary', field }));
		const several = swapStep({
			...parameters,
			targetType: 'binary',
			targetField: 'photo',
			sourceFaces: { face },
		});
		const items = [1, 2].map(() => item({ photo, a: inMemory('amara'), b: inMemory('chen') }));
		const { json, error } = await run(several, items);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(2);
		expect(sent()).toHaveLength(3);
		expect(detections()).toBe(1);
		const [{ body }] = requestsTo(sandbox(), '/detect-face-image');
		expect(submitted().map(({ input }) => input.image_url)).toEqual(
			Array(2).fill((body as { image_url: string }).image_url),
		);
	});

	test('may be mixed with an address', async () => {
		const { error } = await run(swapStep({ sourceType: 'binary', sourceField: 'face' }), [
			{ json: { target: sandbox().portrait('bjorn').url }, binary: { face: inMemory('amara') } },
		]);
		expect(error).toBeUndefined();
		expect(sent()).toHaveLength(1);
	});

	test('in which faces are found has an address that can be swapped', async () => {
		const find = detectStep({ mediaType: 'binary', mediaField: 'photo' });
		const { json } = await run(find, [item({ photo: inMemory('duo') })]);
		expect(json).toHaveLength(2);
		const swap = severalFacesStep([{ url: sandbox().portrait('amara').url }]);
		const { error } = await run(swap, [{ target: String(json[0].mediaUrl) }]);
		expect(error).toBeUndefined();
		expect(sent()).toHaveLength(1);
	});
});

describe('an upload is repeated, since it is free: each time to a new address', () => {
	const status = (on: 'upload' | 'store', code: number) =>
		({ on, fault: 'httpStatus', status: code }) as const;
	test.each([
		['HTTP 500 of Crun', status('upload', 500), 1],
		['HTTP 429 of Crun', status('upload', 429), 1],
		['code 429', { on: 'upload', fault: 'businessCode', code: 429 }, 1],
		['a maintenance', { on: 'upload', fault: 'businessCode', code: 455 }, 1],
		['half an answer', { on: 'upload', fault: 'garbage' }, 1],
		['an answer without an address', { on: 'upload', fault: 'noData' }, 1],
		['HTTP 500 of the store', status('store', 500), 2],
		['HTTP 403 of the store', status('store', 403), 2],
		['a redirect of the store', { ...status('store', 307), location: 'http://127.0.0.1:1/' }, 2],
		['a store that cuts the connection', { on: 'store', fault: 'resetBeforeAnswer' }, 2],
	] as const)('after %s', async (_name, fault, addresses) => {
		sandbox().fail(fault);
		const { json, error } = await run(swapStep({ sourceType: 'binary', sourceField: 'face' }), [
			{ json: { target: sandbox().portrait('bjorn').url }, binary: { face: inMemory('amara') } },
		]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(asked()).toHaveLength(2);
		expect(sent()).toHaveLength(addresses);
		expect(new Set(sent().map(({ query }) => JSON.stringify(query))).size).toBe(addresses);
		expect(sandbox().ledger).toHaveLength(1);
	});
});

describe('nothing is paid', () => {
	test.each([
		['an empty file', Buffer.alloc(0), "'Source Face Field' is an empty file"],
		['a web page', Buffer.from('<!doctype html>'), "'Source Face Field' is not a picture"],
		['a video', Buffer.from('\0\0\0\x20ftypisom'), 'is a video, but a picture is needed'],
		[
			'a large file',
			Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(21 * 1024 * 1024)]),
			"'Source Face Field' is larger than 20 MB",
		],
	])('for %s, which is not even sent', async (_name, content, message) => {
		const face = file(content, 'face.png');
		const { error } = await run(step, [item({ face, photo: inMemory('bjorn') })]);
		expect(error?.message).toContain(message);
		expect(sent()).toHaveLength(1);
		expect(sandbox().ledger).toEqual([]);
	});

	test('when Crun refuses an upload', async () => {
		sandbox().fail({ on: 'upload', fault: 'businessCode', code: 401 });
		const { error } = await run(step, [usual()]);
		expect(error?.message).toContain('Crun does not accept this API key');
		expect(sent()).toHaveLength(0);
		expect(submitted()).toHaveLength(0);
	});

	test('when the store never takes a file: it is said in words, without the address', async () => {
		sandbox().fail({ on: 'store', fault: 'httpStatus', status: 403, times: 99 });
		const { error, run: execution } = await run(step, [usual()]);
		expect(error?.message).toBe("Crun's file store did not take the file (HTTP 403)");
		expect(error?.description).toContain('Nothing was submitted.');
		expect(JSON.stringify(execution)).not.toContain('X-Amz');
		expect(submitted()).toHaveLength(0);
	});
});
