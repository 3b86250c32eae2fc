/** A way of drawing hair. */
export type HairStyle =
	'bob' | 'curls' | 'short' | 'quiff' | 'bun' | 'bald' | 'fringe' | 'scarf' | 'braids';

/** How a drawn person looks. Colours are CSS colours. */
export interface Person {
	name: string;
	skin: string;
	/** The darker skin tone: of the shaded side, the ears and the nose. */
	shade: string;
	/** The shaded side of the face, as seen in the picture. */
	shadeSide: 'left' | 'right';
	hair: string;
	hairStyle: HairStyle;
	iris: string;
	/** Half the distance between the eyes, in units of the face (it is 200 units wide). */
	eyeSpan: number;
	/** Distance of the eyes from the top of the face, in units of the face. */
	eyeHeight: number;
	mouth: 'smile' | 'grin' | 'calm' | 'open';
	lips: string;
	/** Half the width of the mouth, in units of the face. */
	mouthSpan: number;
	extras: Array<'glasses' | 'beard' | 'moustache' | 'freckles' | 'blush' | 'earrings'>;
	shirt: string;
}

/** Width of a face in its own units. Every face box has the proportions of width and height. */
export const FACE_WIDTH = 200;
/** Height of a face in its own units. */
export const FACE_HEIGHT = 250;

/** Distance of the nose's tip from the top of the face, in units of the face. */
export const NOSE_HEIGHT = 158;
/** Distance of the mouth from the top of the face, in units of the face. */
export const MOUTH_HEIGHT = 196;
