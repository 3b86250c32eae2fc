import { faceLikeness, type Portrait } from '../../../sandbox';
import { client } from './client';

/** The sample picture in which a person is alone, or else with others. */
function pictureOf(name: string): Portrait {
	const { portraits } = client().sandbox;
	const shows = ({ faces }: Portrait) => faces.some((face) => face.name === name);
	return (
		portraits.find(({ faces, name: own }) => own === name && faces.length === 1) ??
		portraits.find(shows)!
	);
}

const boxOf = ({ faces }: Portrait, name: string) => faces.find((face) => face.name === name)!.box;

/**
 * How much a person of a picture looks like someone after a swap, 0 to 1.
 *
 * @param result address of the swapped picture
 * @param name of the picture that was swapped
 * @param person who was there
 * @param like who should be there now
 */
export async function likeness(
	result: string,
	name: string,
	person: string,
	like: string,
): Promise<number> {
	const [before, other] = [client().sandbox.portrait(name), pictureOf(like)];
	const picture = await client().download(result);
	return await faceLikeness(picture, boxOf(before, person), other.png, boxOf(other, like));
}
