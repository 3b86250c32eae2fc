import { readPrediction } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/prediction';

const read = (raw: object) => readPrediction({ id: 'a', status: 'completed', ...raw });

describe('a status', () => {
	test.each([
		['created', 'queued'],
		['pending', 'queued'],
		['processing', 'processing'],
		['completed', 'completed'],
		['succeeded', 'completed'],
		['failed', 'failed'],
		['cancelled', 'failed'],
		['canceled', 'failed'],
		['timeout', 'failed'],
		['Completed', 'completed'],
		[' processing ', 'processing'],
		['waiting for the moon', 'unknown'],
		['', 'unknown'],
		[undefined, 'unknown'],
		[3, 'unknown'],
		['toString', 'unknown'],
	])('%p is %s', (status, meant) => expect(read({ status })?.status).toBe(meant));
});

test.each([{}, { id: '' }, { id: null }, null, undefined, 'a', [{ id: 'a' }]])(
	'%j names no prediction',
	(raw) => expect(readPrediction(raw)).toBeUndefined(),
);

test('an ID that is a number is one', () => {
	expect(readPrediction({ id: 12 })).toMatchObject({ id: '12', status: 'unknown' });
});

test('what WaveSpeed answers to a submission is a job that has made nothing yet', () => {
	const raw = {
		id: 'a',
		model: 'akool/image-face-swap',
		outputs: [],
		urls: { get: 'https://api.wavespeed.ai/api/v3/predictions/a/result' },
		has_nsfw_contents: [],
		status: 'created',
		created_at: '2026-11-26T12:00:00.123Z',
		error: '',
		timings: { inference: 0 },
	};
	expect(readPrediction(raw)).toEqual({
		id: 'a',
		status: 'queued',
		type: 'image',
		outputs: [],
		createdAt: '2026-11-26T12:00:00.123Z',
		expiresAt: '2026-12-03T12:00:00.123Z',
	});
});

describe('the result', () => {
	const URL = 'https://cdn.example/a.png';
	const OTHER = 'https://cdn.example/b.jpg';
	const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR and more of it', 'latin1').toString(
		'base64',
	);

	test.each<[name: string, raw: object, urls: string[]]>([
		['a list', { outputs: [URL, OTHER] }, [URL, OTHER]],
		['a single text', { outputs: URL }, [URL]],
		['a single object', { outputs: { url: URL } }, [URL]],
		['objects', { outputs: [{ url: URL }, { url: OTHER, size: 3 }] }, [URL, OTHER]],
		['output instead', { output: URL }, [URL]],
		['output instead, as a list', { output: [URL, OTHER] }, [URL, OTHER]],
		['nothing beside output', { outputs: null, output: URL }, [URL]],
		['an empty list beside output', { outputs: [], output: URL }, [URL]],
		['nothing readable beside output', { outputs: [null], output: [URL] }, [URL]],
		[
			'an address with a space',
			{ outputs: ['https://cdn.example/a b.png'] },
			['https://cdn.example/a%20b.png'],
		],
		['Base64', { outputs: [PNG] }, [`data:image/png;base64,${PNG}`]],
		['Base64 in an object', { outputs: [{ base64: PNG }] }, [`data:image/png;base64,${PNG}`]],
		[
			'a data address',
			{ outputs: [`data:image/png;base64,${PNG}`] },
			[`data:image/png;base64,${PNG}`],
		],
		['nothing', { outputs: [] }, []],
		[
			'what is none',
			{ outputs: ['', null, 3, {}, 'soon', { url: 'ftp://cdn.example/a.png' }] },
			[],
		],
	])('as %s', (_name, raw, urls) => {
		expect(read(raw)?.outputs.map(({ url }) => url)).toEqual(urls);
	});

	test('is a picture or a video by its name or its first bytes', () => {
		expect(read({ outputs: [URL] })?.type).toBe('image');
		expect(read({ outputs: ['https://cdn.example/a.mp4?x=1'] })?.type).toBe('video');
		expect(read({ outputs: [PNG] })?.type).toBe('image');
		expect(read({ outputs: ['https://cdn.example/a'] })?.type).toBeUndefined();
		const swap = { model: 'akool/image-face-swap', outputs: ['https://cdn.example/a'] };
		expect(read(swap)?.type).toBe('image');
	});

	test('is not there before the prediction is completed, whatever is said', () => {
		for (const status of ['created', 'processing', 'failed', '?']) {
			expect(read({ status, outputs: [URL] })?.outputs).toEqual([]);
		}
	});
});

describe('a date', () => {
	test.each([
		['2023-04-01T12:34:56.789Z', '2023-04-01T12:34:56.789Z'],
		['2025-10-09T08:53:20Z', '2025-10-09T08:53:20.000Z'],
		[1760000000, '2025-10-09T08:53:20.000Z'],
		['soon', undefined],
		[undefined, undefined],
	])('%p is %p', (created_at, iso) => expect(read({ created_at })?.createdAt).toBe(iso));

	test('far off is no reason to fail', () => {
		expect(read({ created_at: '+275760-09-13T00:00:00.000Z' })?.expiresAt).toBeUndefined();
	});
});
