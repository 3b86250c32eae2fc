import axios from 'axios';
import { type Face, faceLikeness, type Sandbox } from '../../sandbox';

type Box = Face['box'];

/** One of the faces of a portrait, by its place in the list; the name alone is its first face. */
export type FaceOf = string | { portrait: string; face: number };

/**
 * Expects one portrait's face where another one's was, by the pixels of a result.
 *
 * @param source the portrait whose face is expected
 * @param target the face that was there before
 */
export async function expectSwapped(
	sandbox: Pick<Sandbox, 'portrait'>,
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
	sandbox: Pick<Sandbox, 'portrait'>,
	resultUrl: unknown,
	target: FaceOf,
	names: string[],
): Promise<string[]> {
	const { data } = await axios.get<Buffer>(String(resultUrl), { responseType: 'arraybuffer' });
	return await facesIn(sandbox, data, target, names);
}

/** The same as {@link facesAt} for a picture that is here already. */
export async function facesIn(
	sandbox: Pick<Sandbox, 'portrait'>,
	picture: Buffer,
	target: FaceOf,
	names: string[],
): Promise<string[]> {
	const { portrait, face } = typeof target === 'string' ? { portrait: target, face: 0 } : target;
	const onto = sandbox.portrait(portrait);
	const whole = onto.faces[face].box;
	const box = insidePart(whole);
	// Two different faces are alike by less than 0.5, a face and its swapped self by over 0.75.
	const shows: string[] = [];
	for (const name of names) {
		const { png, faces } = sandbox.portrait(name);
		if ((await faceLikeness(picture, box, png, samePart(whole, box, faces[0].box))) > 0.75)
			shows.push(name);
	}
	if ((await faceLikeness(picture, box, onto.png, box)) > 0.6) shows.push(portrait);
	return shows;
}

/** The part of a box that is in the picture: a face can reach out of it at the left and the top. */
const insidePart = ([x1, y1, x2, y2]: Box): Box => [Math.max(0, x1), Math.max(0, y1), x2, y2];

/** The part of another box that is where `part` is in `whole`, in whole pixels. */
function samePart(whole: Box, part: Box, other: Box): Box {
	const [width, height] = [whole[2] - whole[0], whole[3] - whole[1]];
	return part.map((edge, index) => {
		const isAcross = index % 2 === 0;
		const share = (edge - whole[isAcross ? 0 : 1]) / (isAcross ? width : height);
		const [start, end] = isAcross ? [other[0], other[2]] : [other[1], other[3]];
		return Math.round(start + share * (end - start));
	}) as Box;
}
