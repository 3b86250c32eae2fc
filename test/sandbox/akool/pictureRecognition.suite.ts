import sharp from 'sharp';

import { client, DETECT, PRO } from './client';

const portraits = () => client().sandbox.portraits;

/** The landmarks of the faces that Face Detect finds in a picture. */
async function facesSeenIn(picture: Buffer): Promise<string[]> {
	const { faces_obj: frames } = await client().post(DETECT, { img: picture.toString('base64') });
	return frames['0']?.landmarks_str.sort() ?? [];
}

describe('a picture that was saved again', () => {
	it.each([
		['as JPEG', (png: Buffer) => sharp(png).jpeg({ quality: 80 })],
		['as WebP with loss', (png: Buffer) => sharp(png).webp({ quality: 75 })],
	])('is recognised %s, whoever is in it', async (_, saved) => {
		for (const { png } of portraits()) {
			expect(await facesSeenIn(await saved(png).toBuffer())).toEqual(await facesSeenIn(png));
		}
	});

	it('is recognised as a result too, with the new face and not the old one', async () => {
		const of = (name: string) => [{ path: client().sandbox.portrait(name).url }];
		const { url } = await client().finish(PRO, {
			sourceImage: of('chen'),
			targetImage: of('trio'),
		});
		const result = await client().download(url);
		const saved = await sharp(result).jpeg().toBuffer();
		expect(await facesSeenIn(saved)).toEqual(await facesSeenIn(result));
	});

	it('is not recognised when a face in it was painted over, or when it was scaled down', async () => {
		const { png, width, faces } = client().sandbox.portrait('trio');
		const [x1, y1, x2, y2] = faces[0].box;
		const patch = { width: x2 - x1, height: y2 - y1, channels: 3, background: 'grey' } as const;
		const painted = sharp(png).composite([
			{ input: await sharp({ create: patch }).png().toBuffer(), left: x1, top: y1 },
		]);
		expect(await facesSeenIn(await painted.png().toBuffer())).toEqual([]);
		const smaller = sharp(png).resize(width / 2);
		expect(await facesSeenIn(await smaller.png().toBuffer())).toEqual([]);
	});
});
