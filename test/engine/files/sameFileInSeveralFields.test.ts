import { randomBytes } from 'crypto';
import { requestsTo } from '../../support/sandbox';
import { item, useSwapsWithFiles } from './swapsWithFiles';

const { sandbox, n8nFiles, url, stored, inMemory, swap } = useSwapsWithFiles();

describe('a file that several fields name', () => {
	const BOTH = {
		operation: 'swapSeveralFaces',
		mappingFrom: 'auto',
		sourceFaces: {
			face: [
				{ type: 'binary', field: 'a' },
				{ type: 'binary', field: 'b' },
			],
		},
		faceOrder: 'leftToRight',
	};

	test.each([
		['none at all', async () => Buffer.from('%PDF-1.7\n')],
		['damaged', async () => Buffer.from('\x89PNG\r\n\x1a\n and no more', 'latin1')],
	])('and that is %s is told by the field of each row', async (_, content) => {
		n8nFiles().keepsInMemory = true;
		const data = (await content()).toString('base64');
		const bad = { data, mimeType: 'image/png' };
		const good = inMemory('amara');
		const { json } = await swap(
			'akoolFaceSwapPlus',
			{ ...BOTH, targetUrl: url('duo') },
			[item({ a: bad, b: good }), item({ a: good, b: bad })],
			{ settings: { onError: 'continueRegularOutput' } },
		);
		expect(json[0].error).toMatch(/^'Source Face 1'/);
		expect(json[1].error).toMatch(/^'Source Face 2'/);
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('is sent to Akool once', async () => {
		n8nFiles().keepsInMemory = true;
		const face = inMemory('amara');
		const parameters = { sourceType: 'binary', sourceField: 'face' };
		const rows = ['bjorn', 'chen', 'dolores'].map((name) => item({ face }, { at: url(name) }));
		const { error } = await swap(
			'akoolFaceSwapPro',
			{ ...parameters, targetUrl: '={{ $json.at }}' },
			rows,
		);
		expect(error).toBeUndefined();
		expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(1);
		expect(sandbox().ledger).toHaveLength(3);
	});
});

test('a large photo that n8n holds in memory may be part of fifty pairs', async () => {
	n8nFiles().keepsInMemory = true;
	const { png } = sandbox().portrait('amara');
	const large = Buffer.concat([png, randomBytes(12_000_000)]).toString('base64');
	const pair = {
		sourceField: 'face',
		targetUrl: url('bjorn'),
		targetLandmarks: sandbox()
			.portrait('bjorn')
			.faces[0].landmarks.slice(0, 4)
			.map((point) => point.join(','))
			.join(':'),
	};
	const { error } = await swap(
		'akoolFaceSwapPro',
		{
			operation: 'swapSeveralFaces',
			pairsFrom: 'json',
			pairsJson: JSON.stringify(Array.from({ length: 50 }, () => pair)),
		},
		[item({ face: { data: large, mimeType: 'image/png', fileName: 'large.png' } })],
	);
	expect(error).toBeUndefined();
	expect(requestsTo(sandbox(), 'detect_faces')).toHaveLength(1);
	expect(sandbox().ledger).toHaveLength(1);
});

test('of one photo in the store, each row gets the same address', async () => {
	const photo = await stored('bjorn');
	const parameters = { targetType: 'binary', targetField: 'photo' };
	const rows = ['amara', 'chen'].map((name) => item({ photo }, { from: url(name) }));
	const { error } = await swap(
		'akoolFaceSwapPro',
		{ ...parameters, sourceUrl: '={{ $json.from }}' },
		rows,
	);
	expect(error).toBeUndefined();
	const targets = requestsTo(sandbox(), 'faceswapByImage').map(
		({ body }) => (body as { targetImage: Array<{ path: string }> }).targetImage[0].path,
	);
	expect(new Set(targets).size).toBe(1);
});
