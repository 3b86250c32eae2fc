import axios from 'axios';
import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import type { AkoolClient } from '../../../lib/akool-n8n/akoolClient';
import { systemClock } from '../../../lib/n8n/platform/systemClock';
import { MediaResolver } from '../../../lib/akool-n8n/mediaResolver';
import { faceLikeness } from '../../../sandbox';
import { item, useSwapsWithFiles } from './swapsWithFiles';
import { nodeContext } from '../../support/nodeContext';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { requestsTo } from '../../support/sandbox';
import { expectSwapped } from '../../support/facesInResult';

const { sandbox, n8nFiles, url, stored, inMemory, swap } = useSwapsWithFiles();

type FileOf = Promise<IBinaryData>;

const PRIVATE_N8N = 'http://192.168.1.20:5678/rest';

describe.each<[name: string, file: (name: string) => FileOf, n8n?: string]>([
	['n8n keeps files in memory', async (name) => inMemory(name), undefined],
	['n8n has a private address', stored, PRIVATE_N8N],
])('%s', (_name, file, n8n) => {
	beforeEach(() => {
		n8nFiles().keepsInMemory = n8n === undefined;
	});

	test('a source face goes through Face Detect, with the landmarks of its cut-out', async () => {
		const { json, error } = await swap(
			'akoolFaceSwapPro',
			{ sourceType: 'binary', sourceField: 'face', targetUrl: url('bjorn') },
			[item({ face: await file('amara') })],
			{ n8n },
		);
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
		const [{ body }] = requestsTo(sandbox(), 'faceswapByImage');
		const [source] = (body as { sourceImage: Array<{ path: string; opts: string }> }).sourceImage;
		expect(source.path).toContain('/files/expire_7days/');
		expect(source.opts).toMatch(/^\d+,\d+(:\d+,\d+){3}$/);
	});

	test('of several faces the one at the given landmarks is taken', async () => {
		const { png, faces } = sandbox().portrait('duo');
		const likenesses = async (result: unknown) => {
			const made = await axios.get<Buffer>(String(result), { responseType: 'arraybuffer' });
			const at = sandbox().portrait('emeka').faces[0].box;
			const shown = faces.map(async ({ box }) => await faceLikeness(made.data, at, png, box));
			return (await Promise.all(shown)).map((likeness) => likeness > 0.75);
		};
		for (const [place, { landmarks }] of faces.entries()) {
			const { json, error } = await swap(
				'akoolFaceSwapPro',
				{
					sourceType: 'binary',
					sourceField: 'face',
					targetUrl: url('emeka'),
					options: {
						pollInterval: 0.2,
						landmarks: 'manual',
						sourceLandmarks: landmarks
							.slice(0, 4)
							.map((point) => point.join(','))
							.join(':'),
					},
				},
				[item({ face: await file('duo') })],
				{ n8n },
			);
			expect(error).toBeUndefined();
			expect(await likenesses(json[0].url)).toEqual(faces.map((_, at) => at === place));
		}
	});

	test.each<[node: NodeUnderTest['type'], parameters: IDataObject]>([
		['akoolFaceSwapPlus', { operation: 'swapFace', sourceType: 'binary', sourceField: 'face' }],
		[
			'akoolFaceSwapPlus',
			{
				operation: 'swapSeveralFaces',
				mappingFrom: 'auto',
				sourceFaces: { face: [{ type: 'binary', field: 'face' }] },
				faceOrder: 'leftToRight',
			},
		],
		[
			'akoolFaceSwapPlus',
			{
				operation: 'swapSeveralFaces',
				mappingFrom: 'json',
				mappingsJson: '=[{"sourceFaceField":"face","targetBox":{{ JSON.stringify($json.box) }} }]',
			},
		],
		['akoolFaceSwapClassic', { sourceFaces: { face: [{ type: 'binary', field: 'face' }] } }],
	])('%s %j', async (type, parameters) => {
		const { box } = sandbox().portrait('bjorn').faces[0];
		const input = item({ face: await file('amara') }, { box });
		const { json, error } = await swap(type, { targetUrl: url('bjorn'), ...parameters }, [input], {
			n8n,
		});
		expect(error).toBeUndefined();
		await expectSwapped(sandbox(), json[0].url, 'amara', 'bjorn');
	});

	test('a damaged picture is told by its field, before anything is charged', async () => {
		const damaged = Buffer.from('\x89PNG\r\n\x1a\n and no more', 'latin1');
		const face =
			n8n === undefined
				? { data: damaged.toString('base64'), mimeType: 'image/png' }
				: await n8nFiles().put(damaged, 'face.png', 'image/png');
		const { error } = await swap(
			'akoolFaceSwapPro',
			{ sourceType: 'binary', sourceField: 'face', targetUrl: url('bjorn') },
			[item({ face })],
			{ n8n },
		);
		expect(error?.message).toBe("'Source Face Field': Akool could not open the picture or video");
		expect(sandbox().ledger).toHaveLength(0);
	});

	test('a target is refused before anything is charged, with what to set', async () => {
		const { error } = await swap(
			'akoolFaceSwapPro',
			{ sourceUrl: url('amara'), targetType: 'binary', targetField: 'photo' },
			[item({ photo: await file('bjorn') })],
			{ n8n },
		);
		expect(error?.message).toContain("'Target Field' is a file that Akool can't fetch");
		expect(error?.description).toMatch(/N8N_DEFAULT_BINARY_DATA_MODE|WEBHOOK_URL/);
		expect(error?.description).toContain('Nothing was submitted or charged');
		expect(sandbox().ledger).toHaveLength(0);
	});
});

test('of many faces only five are sent at once, for each is held in memory', async () => {
	n8nFiles().keepsInMemory = true;
	let present = 0;
	let most = 0;
	const connection: AkoolClient = {
		baseUrl: sandbox().address,
		limiter: new RateLimiter(systemClock, 1000),
		classifyError: () => ({ kind: 'final' }),
		request: async () => {
			most = Math.max(most, ++present);
			await new Promise((next) => setTimeout(next, 10));
			present--;
			return { error_code: 0, faces_obj: {} };
		},
	};
	const serving = { lifetimeMs: 60_000, beyondExecution: true };
	const media = new MediaResolver(nodeContext(), connection, serving);
	const faces = Array.from({ length: 40 }, async (_, n) => {
		const data = Buffer.concat([sandbox().portrait('amara').png, Buffer.from([n])]);
		const file = { data: data.toString('base64'), mimeType: 'image/png' };
		await media.resolveForFace({ field: `Source Face ${n}`, file });
	});
	const ends = await Promise.allSettled(faces);
	expect(ends.map(({ status }) => status)).toEqual(faces.map(() => 'rejected'));
	expect(most).toBe(5);
});
