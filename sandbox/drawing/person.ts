/** The ways hair is drawn. */
export type HairStyle =
	'bob' | 'curls' | 'short' | 'quiff' | 'bun' | 'bald' | 'fringe' | 'scarf' | 'braids';

/** How a drawn person looks. Colours are CSS colours. */
export interface Person {
	name: string;
	skin: string;
	/** The darker skin tone, for the side in shade, ears and nose. */
	shade: string;
	/** The side of the face that lies in shade. */
	shadeSide: 'left' | 'right';
	hair: string;
	hairStyle: HairStyle;
	iris: string;
	/** Half the distance between the eyes, in units of the face (it is 200 units wide). */
	eyeSpan: number;
	/** Height of the eyes below the top of the face, in units of the face. */
	eyeHeight: number;
	mouth: 'smile' | 'grin' | 'calm' | 'open';
	lips: string;
	/** Half the width of the mouth, in units of the face. */
	mouthSpan: number;
	extras: Array<'glasses' | 'beard' | 'moustache' | 'freckles' | 'blush' | 'earrings'>;
	shirt: string;
}

/** Width and height of a face in its own units; every face box has this proportion. */
export const FACE_WIDTH = 200;
export const FACE_HEIGHT = 250;

/** Height of the nose's tip and of the mouth, in units of the face. */
export const NOSE_HEIGHT = 158;
export const MOUTH_HEIGHT = 196;
