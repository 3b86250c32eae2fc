import type { IBinaryData, IBinaryKeyData } from 'n8n-workflow';
import { useN8nFileStore } from '../../support/n8nFileStore';
import { requestsTo, swapStep, useSwaps } from './swaps';

const { sandbox, swap } = useSwaps();
const store = useN8nFileStore();

const uploads = () => requestsTo(sandbox(), '/media/upload');
const png = (name: string) => sandbox().portrait(name).png;
const file = (content: Buffer, fileName: string): IBinaryData => ({
	data: content.toString('base64'),
	mimeType: 'image/png',
	fileName,
});
const inMemory = (name: string) => file(png(name), `${name}.png`);
const stored = async (name: string) =>
	await store().files.store(
		{ type: 'execution', workflowId: 'test', executionId: 'earlier' },
		png(name),
		{ data: '', fileName: `${name}.png`, mimeType: 'image/png' },
	);

const step = (options = {}) =>
	swapStep(
		{ sourceType: 'binary', sourceField: 'face', targetType: 'binary', targetField: 'photo' },
		options,
	);
const item = (binary: IBinaryKeyData) => ({ json: {}, binary });

describe('a file', () => {
	test('is uploaded to WaveSpeed, whether n8n has it in memory or in its store', async () => {
		const items = [item({ face: inMemory('amara'), photo: await stored('bjorn') })];
		const { json, error } = await swap(step(), items);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(uploads().map(({ body }) => body)).toEqual(
			[png('bjorn'), png('amara')].map(({ length: size }) => ({
				file: { filename: 'picture.png', type: 'image/png', size },
			})),
		);
		const [{ body }] = requestsTo(sandbox(), 'image-face-swap');
		expect(JSON.stringify(body)).toContain('/files/media/');
	});

	test('of several items is uploaded once', async () => {
		const photo = await stored('bjorn');
		const face = inMemory('amara');
		const { json } = await swap(
			step(),
			[1, 2, 3].map(() => item({ face, photo })),
		);
		expect(json).toHaveLength(3);
		expect(uploads()).toHaveLength(2);
		expect(sandbox().ledger).toHaveLength(3);
	});

	test('may be mixed with an address', async () => {
		const { error } = await swap(swapStep({ sourceType: 'binary', sourceField: 'face' }), [
			{ json: { target: sandbox().portrait('bjorn').url }, binary: { face: inMemory('amara') } },
		]);
		expect(error).toBeUndefined();
		expect(uploads()).toHaveLength(1);
	});
});

describe('an upload is repeated, since it is free', () => {
	test.each([
		['HTTP 500', { fault: 'httpStatus', status: 500 }],
		['HTTP 429', { fault: 'httpStatus', status: 429 }],
		['code 429', { fault: 'businessCode', code: 429 }],
		['a cut connection', { fault: 'resetBeforeAnswer' }],
		['a connection that is cut afterwards', { fault: 'resetAfterAcceptance' }],
		['half an answer', { fault: 'garbage' }],
		['an answer without an address', { fault: 'noData' }],
	] as const)('after %s', async (_name, fault) => {
		sandbox().fail({ on: 'upload', ...fault });
		const { json, error } = await swap(step(), [
			item({ face: inMemory('amara'), photo: inMemory('bjorn') }),
		]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(uploads()).toHaveLength(3);
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
	])('for %s, which is not even uploaded', async (_name, content, message) => {
		const face = file(content, 'face.png');
		const { error } = await swap(step(), [item({ face, photo: inMemory('bjorn') })]);
		expect(error?.message).toContain(message);
		expect(uploads().map(({ body }) => body)).toHaveLength(1);
		expect(sandbox().ledger).toEqual([]);
	});

	test.each([
		[400, 'WaveSpeed refused the request'],
		[401, 'WaveSpeed does not accept this API key'],
		[413, 'too large'],
	])('when WaveSpeed refuses a file with %i', async (code, message) => {
		sandbox().fail({ on: 'upload', fault: 'httpStatus', status: code, body: 'json' });
		const { error } = await swap(step(), [
			item({ face: inMemory('amara'), photo: inMemory('bjorn') }),
		]);
		expect(error?.message).toContain(message);
		expect(sandbox().ledger).toEqual([]);
	});
});
