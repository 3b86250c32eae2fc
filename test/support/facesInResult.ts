import axios from 'axios';
import { faceLikeness, type Sandbox } from '../../sandbox';

/** One of the faces of a portrait, by its place in the list; the name alone is its first face. */
export type FaceOf = string | { portrait: string; face: number };

/**
 * Expects one portrait's face where another one's was, by the pixels of a result.
 *
 * @param source the portrait whose face is expected
 * @param target the face that was there before
 */
export async function expectSwapped(
	sandbox: Sandbox,
	resultUrl: unknown,
	source: string,
	target: FaceOf,
): Promise<void> {
	expect(await facesAt(sandbox, resultUrl, target, [source])).toEqual([source]);
}

/**
 * Looks at the pixels of a result, at one place of its target.
 *
 * @param target the face that was there before
 * @param names portraits that might show there
 * @returns those whose face does; the target's own name when its face is still there
 * @throws when the result can't be downloaded
 */
export async function facesAt(
	sandbox: Sandbox,
	resultUrl: unknown,
	target: FaceOf,
	names: string[],
): Promise<string[]> {
	const { data } = await axios.get<Buffer>(String(resultUrl), { responseType: 'arraybuffer' });
	return await facesIn(sandbox, data, target, names);
}

/** The same as {@link facesAt} for a picture that is here already. */
export async function facesIn(
	sandbox: Sandbox,
	picture: Buffer,
	target: FaceOf,
	names: string[],
): Promise<string[]> {
	const { portrait, face } = typeof target === 'string' ? { portrait: target, face: 0 } : target;
	const onto = sandbox.portrait(portrait);
	const { box } = onto.faces[face];
	// Two different faces are alike by less than 0.5, a face and its swapped self by over 0.75.
	const shows: string[] = [];
	for (const name of names) {
		const { png, faces } = sandbox.portrait(name);
		if ((await faceLikeness(picture, box, png, faces[0].box)) > 0.75) shows.push(name);
	}
	if ((await faceLikeness(picture, box, onto.png, box)) > 0.6) shows.push(portrait);
	return shows;
}
