import sharp from 'sharp';

import { faceLikeness, type Portrait } from '../../../sandbox';
import { client } from './client';

const portrait = (name: string) => client().sandbox.portrait(name);
const faceIn = ({ faces }: Portrait, name: string) => faces.find((one) => one.name === name)!;
const swap = async (image: string, sources: string[], targets: string[]) =>
	await client().finish({
		image: portrait(image).url,
		source_image: sources.map((name) => portrait(name).url),
		target_image: targets,
	});
/** How much a person of the picture looks like a portrait after a swap, 0 to 1. */
const likeness = async (output: string, image: string, person: string, like: string) =>
	await faceLikeness(
		await client().download(output),
		faceIn(portrait(image), person).box,
		portrait(like).png,
		portrait(like).faces[0].box,
	);

describe('a swap', () => {
	it('puts the new face on the only one', async () => {
		const { outputs, status } = await client().finish();
		expect(status).toBe('completed');
		expect(await likeness(outputs[0], 'bjorn', 'bjorn', 'amara')).toBeGreaterThan(0.9);
	});

	it('replaces the largest face when the whole picture stands for its face', async () => {
		const { outputs } = await swap('trio', ['amara'], [portrait('trio').url]);
		expect(await likeness(outputs[0], 'trio', 'ivan', 'amara')).toBeGreaterThan(0.9);
		expect(await likeness(outputs[0], 'trio', 'karl', 'amara')).toBeLessThan(0.7);
	});

	it('replaces the faces that the target pictures show, in their order', async () => {
		const targets = [
			await client().sandbox.faceCrop('trio', 'karl'),
			await client().sandbox.faceCrop('trio', 'jaya'),
		];
		const { outputs } = await swap('trio', ['amara', 'bjorn'], targets);
		expect(await likeness(outputs[0], 'trio', 'karl', 'amara')).toBeGreaterThan(0.9);
		expect(await likeness(outputs[0], 'trio', 'jaya', 'bjorn')).toBeGreaterThan(0.9);
		expect(await likeness(outputs[0], 'trio', 'ivan', 'amara')).toBeLessThan(0.7);
	});

	it('recognises a face that was cut out elsewhere by its likeness', async () => {
		const [left, top, right, bottom] = faceIn(portrait('duo'), 'hana').box;
		const region = { left, top, width: right - left, height: bottom - top };
		const bytes = await sharp(portrait('duo').png).extract(region).resize(60, 75).png().toBuffer();
		const target = client().sandbox.serve('cut.png', { bytes, type: 'image/png' });
		const { outputs } = await swap('duo', ['amara'], [target]);
		expect(await likeness(outputs[0], 'duo', 'hana', 'amara')).toBeGreaterThan(0.9);
	});

	it('makes a picture in which faces can be swapped again', async () => {
		const { outputs } = await client().finish();
		const again = await client().finish({
			image: outputs[0],
			source_image: [portrait('chen').url],
			target_image: [outputs[0]],
		});
		expect(await likeness(again.outputs[0], 'bjorn', 'bjorn', 'chen')).toBeGreaterThan(0.9);
	});
});

describe('a task fails, with HTTP 200, an error and its code,', () => {
	const missing = () => `${client().sandbox.address}/portraits/missing.png`;

	it.each<[string, number, () => object]>([
		['when a picture is not there', 1402, () => ({ image: missing() })],
		['when a host refuses', 1402, () => ({ source_image: [client().sandbox.odd('403')] })],
		[
			'when a picture is on another machine',
			1402,
			() => ({ target_image: ['https://a.example/b.png'] }),
		],
		['when a page is there', 1403, () => ({ image: client().sandbox.odd('webPage') })],
		['when a source has no face', 1403, () => ({ source_image: [portrait('nobody').url] })],
		['when image is a video', 1403, () => ({ image: client().sandbox.videos[0].url })],
		['when a target is not in image', 1403, () => ({ target_image: [portrait('chen').url] })],
		['when a target shows no face', 1401, () => ({ target_image: [portrait('nobody').url] })],
		[
			'when two targets show the same face',
			1401,
			() => ({
				source_image: [portrait('amara').url, portrait('chen').url],
				target_image: [portrait('bjorn').url, portrait('bjorn').url],
			}),
		],
	])('%s', async (_, code, changes) => {
		const data = await client().finish(changes());
		expect(data).toMatchObject({ status: 'failed', code, outputs: [], has_nsfw_contents: [] });
		expect(data.error).not.toBe('');
	});
});
