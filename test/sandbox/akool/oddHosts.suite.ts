import { client, DETECT } from './client';

const odd = (how: string, name?: string) => client().sandbox.odd(how, name);
const detect = async (url: string) => await client().post(DETECT, { url });

describe('the beginning of a file', () => {
	const part = async (range: string) => {
		const { url } = client().sandbox.portrait('amara');
		const response = await fetch(url, { headers: { range } });
		const { length } = Buffer.from(await response.arrayBuffer());
		return [response.status, response.headers.get('content-range'), length];
	};

	it('is sent when asked for', async () => {
		const { length } = client().sandbox.portrait('amara').png;
		expect(await part('bytes=0-99')).toEqual([206, `bytes 0-99/${length}`, 100]);
		expect(await part(`bytes=0-${length - 2}`)).toEqual([
			206,
			`bytes 0-${length - 2}/${length}`,
			length - 1,
		]);
		for (const range of [`bytes=0-${length}`, 'bytes=5-9', 'bytes=-5']) {
			expect(await part(range)).toEqual([200, null, length]);
		}
	});
});

describe('a host that misbehaves', () => {
	it.each<[how: string, status: number, type: string | null]>([
		['webPage', 200, 'text/html; charset=utf-8'],
		['pageCalledPicture', 200, 'image/jpeg'],
		['pictureWithoutType', 200, null],
		['heic', 200, 'image/jpeg'],
		['tooLarge', 206, 'image/png'],
		['noRanges', 200, 'image/png'],
		['404', 404, 'text/html'],
		['401', 401, 'text/html'],
		['503', 503, 'text/html'],
		['no-such-way', 404, 'text/plain; charset=utf-8'],
		['constructor', 404, 'text/plain; charset=utf-8'],
	])('%s answers HTTP %i', async (how, status, type) => {
		const response = await fetch(odd(how), { headers: { range: 'bytes=0-99' } });
		await response.body?.cancel();
		expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
	});

	it.each([
		['redirects5', '/odd/redirects4/photo.jpg'],
		['redirects0', '/portraits/amara.png'],
		['redirectToPrivate', 'http://10.0.0.1/a.jpg'],
		['redirectOffWeb', 'ftp://example.com/a.jpg'],
		['redirectToLogin', '../loginPage/sign-in'],
	])('%s leads to %s', async (how, location) => {
		const response = await fetch(odd(how), { redirect: 'manual' });
		expect([response.status, response.headers.get('location')]).toEqual([302, location]);
	});

	it.each(['picture', 'pictureWithoutType', 'gzippedPicture', 'noRanges', 'redirects2'])(
		'%s serves what Akool can open',
		async (how) => {
			expect(await detect(odd(how))).toMatchObject({ error_code: 0 });
		},
	);

	it.each([
		...['webPage', 'pageCalledPicture', 'pictureCalledPage', 'loginPage', 'json', 'text', 'empty'],
		...['heic', 'tiff', 'svg', 'pdf', 'zip', 'webm', 'sound', 'unknownBytes', 'browserCheck'],
		...['404', '403', '401', '429', '500', 'reset', 'redirectToPrivate', 'redirectOffWeb'],
		...['redirectLoop', 'redirectToLogin', 'redirectNowhere', 'redirects5', 'endless'],
	])("%s serves what Akool can't open", async (how) => {
		expect(await detect(odd(how))).toMatchObject({ error_code: 1 });
	});

	it('records who asked, and refuses credentials as the other files do', async () => {
		const { status } = await fetch(odd('picture'), { headers: { 'x-api-key': 'any' } });
		expect(status).toBe(400);
		expect(client().sandbox.fileRequests.map(({ path }) => path)).toEqual([
			'/odd/picture/photo.jpg',
		]);
	});
});
