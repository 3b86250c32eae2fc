import { randomBytes } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { item, useSwapsWithFiles } from './swapsWithFiles';

const { sandbox, n8nFiles, url, swap } = useSwapsWithFiles();

const base64 = (name: string) => sandbox().portrait(name).png.toString('base64');
const dataAddress = (name: string) => `data:image/png;base64,${base64(name)}`;

const FROM_ROW = { sourceUrl: '={{ $json.source }}', targetUrl: '={{ $json.target }}' };

describe('files that are given as text in place of an address', () => {
	test('are fetched by Akool from an n8n that can serve them', async () => {
		const row = { source: dataAddress('amara'), target: base64('bjorn') };
		const { json, error, run } = await swap('akoolFaceSwapPro', FROM_ROW, [item({}, row)]);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
		const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
		expect(JSON.stringify(body)).toContain(`${n8nFiles().restApiUrl}/binary-data/signed?token=`);
		expect(JSON.stringify(run.data)).not.toContain('token=');
		expect(JSON.stringify(json)).not.toContain(base64('amara').slice(0, 100));
	});

	test.each<[node: NodeUnderTest['type'], parameters: IDataObject]>([
		['akoolFaceSwapPro', { sourceUrl: '={{ $json.source }}' }],
		['akoolFaceSwapPlus', { operation: 'swapFace', sourceUrl: '={{ $json.source }}' }],
		[
			'akoolFaceSwapPlus',
			{
				operation: 'swapSeveralFaces',
				mappingFrom: 'auto',
				sourceFaces: { face: [{ type: 'url', url: '={{ $json.source }}' }] },
				faceOrder: 'leftToRight',
			},
		],
		[
			'akoolFaceSwapClassic',
			{ sourceFaces: { face: [{ type: 'url', url: '={{ $json.source }}' }] } },
		],
	])('go through Face Detect from one that keeps files in memory: %s', async (type, parameters) => {
		n8nFiles().keepsInMemory = true;
		const { json, error } = await swap(type, { targetUrl: url('bjorn'), ...parameters }, [
			item({}, { source: dataAddress('amara') }),
		]);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
	});

	test('in lists of Analyze Frames and pairs in JSON, too', async () => {
		const pairs = JSON.stringify([{ sourceUrl: dataAddress('amara'), targetUrl: url('bjorn') }]);
		const pro = await swap(
			'akoolFaceSwapPro',
			{ operation: 'swapSeveralFaces', pairsFrom: 'json', pairsJson: '={{ $json.pairs }}' },
			[item({}, { pairs })],
		);
		expect(pro.error).toBeUndefined();
		await expectSwapped(sandbox(), pro.json[0].url, 'amara', 'bjorn');
		const frames = await swap(
			'akoolFaceDetect',
			{ operation: 'analyzeFrames', frameUrls: '={{ $json.frames }}', output: 'faces' },
			[item({}, { frames: `${dataAddress('amara')},\n${url('bjorn')}` })],
		);
		expect(frames.error).toBeUndefined();
		expect(frames.json.length).toBeGreaterThan(0);
		const [{ body }] = requestsTo(sandbox(), 'analyze_frames');
		expect(JSON.stringify(body)).toContain('/binary-data/signed?token=');
	});

	test('a large one is not in the error of an unclear submission, nor submitted by a retry', async () => {
		const large = Buffer.concat([sandbox().portrait('amara').png, randomBytes(12_000_000)]);
		sandbox().fail({ on: 'submit', fault: 'resetAfterAcceptance' });
		const { error } = await swap(
			'akoolFaceSwapPro',
			{ sourceUrl: '={{ $json.source }}', targetUrl: url('bjorn') },
			[item({}, { source: large.toString('base64') })],
			{ settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 } },
		);
		expect(`${error?.message} ${error?.description}`.length).toBeLessThan(1500);
		expect(sandbox().ledger).toHaveLength(1);
	});
});

test.each<[name: string, row: (good: string) => IDataObject, message: string]>([
	[
		'a damaged file',
		(target) => ({ source: `${dataAddress('amara')}!`, target }),
		"'Source Face URL' contains a damaged file (base64)",
	],
	[
		'a web page',
		(target) => ({ source: 'data:text/html,<b>hi</b>', target }),
		"'Source Face URL' contains a file of the type text/html that is not a picture or video",
	],
	[
		'two addresses',
		(target) => ({ source: `${target}\n${target}`, target }),
		"'Source Face URL' contains 2 web addresses, but takes only one",
	],
	[
		'an expression that was not evaluated',
		(target) => ({ source: 'https://a.example/{{ $json.name }}.jpg', target }),
		"'Source Face URL' contains an expression that was not evaluated: {{ $json.name }}",
	],
	[
		'a link to a page',
		(target) => ({ source: target, target: 'https://photos.app.goo.gl/abc' }),
		"'Target URL' is a link to Google Photos that opens a page",
	],
])('%s costs nothing', async (_name, row, message) => {
	const { error } = await swap('akoolFaceSwapPro', FROM_ROW, [item({}, row(url('bjorn')))]);
	expect(error?.message).toContain(message);
	expect(sandbox().requests).toHaveLength(0);
});

test('addresses with what came along when they were copied are swapped', async () => {
	const rows = [
		{ source: `"${url('amara')}"\u200b`, target: `\ufeff${url('bjorn')}\r\n` },
		{ source: [url('amara')], target: `=HYPERLINK("${url('bjorn')}";"Photo")` },
	];
	const { json, error } = await swap(
		'akoolFaceSwapPro',
		FROM_ROW,
		rows.map((row) => item({}, row)),
	);
	expect(error).toBeUndefined();
	for (const { url: result } of json) await expectSwapped(sandbox(), result, 'amara', 'bjorn');
});
