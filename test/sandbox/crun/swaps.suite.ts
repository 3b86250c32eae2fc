import { client, swapOf, swapOfSeveral } from './client';
import { likeness } from './likeness';

const portrait = (name: string) => client().sandbox.portrait(name);

describe('a swap of the main face', () => {
	const swap = async (image_url: string, new_face: string) =>
		(await client().finish({ input: { image_url, new_face } })).result.media_urls[0];

	it('puts the new face on the only one', async () => {
		const { image_url, new_face } = swapOf(client().sandbox).input;
		const result = await swap(image_url, new_face);
		expect(await likeness(result, 'bjorn', 'bjorn', 'amara')).toBeGreaterThan(0.9);
	});

	it('replaces the largest face of several, and no other', async () => {
		const result = await swap(portrait('trio').url, portrait('amara').url);
		expect(await likeness(result, 'trio', 'ivan', 'amara')).toBeGreaterThan(0.9);
		expect(await likeness(result, 'trio', 'karl', 'karl')).toBe(1);
	});

	it('makes a picture in which faces can be swapped again', async () => {
		const { image_url, new_face } = swapOf(client().sandbox).input;
		const first = await swap(image_url, new_face);
		const again = await swap(first, portrait('chen').url);
		expect(await likeness(again, 'bjorn', 'bjorn', 'chen')).toBeGreaterThan(0.9);
	});
});

describe('a swap of faces that were detected', () => {
	/** The number of a person in the trio, which only the sandbox knows. */
	const numberOf = (name: string) =>
		client()
			.sandbox.detections.all()[0]
			.faces.find(({ face }) => face.name === name)!.id;
	const swap = async (targets: Record<string, string>) => {
		const { url } = portrait('trio');
		const { result } = await client().detect(url);
		const targetOf = new Map(
			Object.entries(targets).map(([name, target]) => [numberOf(name), target]),
		);
		const faces = result.faces.map(({ id, link }: { id: number; link: string }) => {
			return { face_id: id, target: targetOf.get(id) ?? link };
		});
		const task = await client().finish(swapOfSeveral(url, result.id, faces));
		return task.result.media_urls[0];
	};

	it('goes by their numbers', async () => {
		const [ivan, jaya, karl] = [portrait('amara').url, portrait('chen').url, portrait('emeka').url];
		const result = await swap({ ivan, jaya, karl });
		expect(await likeness(result, 'trio', 'ivan', 'amara')).toBeGreaterThan(0.9);
		expect(await likeness(result, 'trio', 'jaya', 'chen')).toBeGreaterThan(0.9);
		expect(await likeness(result, 'trio', 'karl', 'emeka')).toBeGreaterThan(0.9);
	});

	it('leaves each face as it is whose own link is its target, pixel by pixel', async () => {
		const result = await swap({ jaya: portrait('amara').url });
		expect(await likeness(result, 'trio', 'jaya', 'amara')).toBeGreaterThan(0.9);
		expect(await likeness(result, 'trio', 'ivan', 'ivan')).toBe(1);
		expect(await likeness(result, 'trio', 'karl', 'karl')).toBe(1);
	});

	it('takes the link of another face for that face', async () => {
		const { url } = portrait('trio');
		const { result } = await client().detect(url);
		const linkOf = (name: string) =>
			result.faces.find(({ id }: { id: number }) => id === numberOf(name)).link;
		const faces = [
			{ face_id: numberOf('ivan'), target: linkOf('karl') },
			{ face_id: numberOf('jaya'), target: linkOf('jaya') },
			{ face_id: numberOf('karl'), target: linkOf('ivan') },
		];
		const task = await client().finish(swapOfSeveral(url, result.id, faces));
		const [output] = task.result.media_urls;
		expect(await likeness(output, 'trio', 'ivan', 'karl')).toBeGreaterThan(0.9);
		expect(await likeness(output, 'trio', 'karl', 'ivan')).toBeGreaterThan(0.9);
	});
});
