import type { HairStyle, Person } from './person';

/** Hair behind the head, e.g. long hair or a bun: SVG elements in units of the face, or ''. */
export function hairBehind({ hair, hairStyle }: Person): string {
	switch (hairStyle) {
		case 'bob':
		case 'fringe':
			return `<path d="M100 -38 C204 -38 220 44 216 150 C216 216 206 236 176 236 L24 236 C-6 236 -16 216 -16 150 C-20 44 -4 -38 100 -38 Z" fill="${hair}"/>`;
		case 'curls':
			return CURLS.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${hair}"/>`).join(
				'',
			);
		case 'bun':
			return `<circle cx="100" cy="-44" r="46" fill="${hair}"/><path d="M100 -22 C190 -22 206 40 204 110 L-4 110 C-6 40 10 -22 100 -22 Z" fill="${hair}"/>`;
		case 'braids':
			return `<path d="M100 -36 C196 -36 212 40 208 130 L-8 130 C-12 40 4 -36 100 -36 Z" fill="${hair}"/>${[
				130, 176, 222, 268, 314,
			]
				.map(
					(y) =>
						`<ellipse cx="-14" cy="${y}" rx="22" ry="30" fill="${hair}"/><ellipse cx="214" cy="${y}" rx="22" ry="30" fill="${hair}"/>`,
				)
				.join('')}`;
		default:
			return '';
	}
}

/**
 * Hair on the forehead, or a scarf around the face: an SVG element in units of the face, or ''. It
 * doesn't cover eyes and mouth, so that faces stay recognisable.
 */
export function hairInFront({ hair, hairStyle }: Person): string {
	const path = FRONTS[hairStyle];
	return path ? `<path d="${path}" fill="${hair}" fill-rule="evenodd"/>` : '';
}

const FRONTS: Partial<Record<HairStyle, string>> = {
	bob: 'M20 -4 C-6 30 -4 90 4 128 C22 98 30 66 52 42 C110 64 160 60 184 44 C190 70 194 98 196 128 C206 70 202 24 176 -4 C140 -30 60 -30 20 -4 Z',
	fringe:
		'M4 130 C-4 60 10 -16 100 -18 C190 -16 204 60 196 130 C192 104 186 88 180 78 C150 84 120 72 108 76 C90 84 50 84 22 76 C14 88 8 104 4 130 Z',
	curls:
		'M6 110 C-2 50 30 -20 100 -20 C170 -20 202 50 194 110 C184 82 176 56 156 46 C140 60 124 34 104 46 C84 34 66 60 46 44 C26 56 14 84 6 110 Z',
	short:
		'M6 116 C-4 40 30 -20 100 -22 C170 -20 204 40 194 116 C188 90 184 62 170 48 C120 34 80 34 30 48 C16 62 12 90 6 116 Z',
	quiff:
		'M6 112 C-6 60 10 4 50 -14 C90 -58 190 -40 184 16 C200 40 198 80 194 112 C188 84 182 66 168 54 C120 56 70 46 40 36 C22 56 14 84 6 112 Z',
	bun: 'M4 112 C-2 40 36 -16 100 -18 C164 -16 202 40 196 112 C186 72 160 36 100 28 C40 36 14 72 4 112 Z',
	scarf:
		'M100 -32 C200 -30 236 60 216 178 C212 262 170 300 170 336 L30 336 C30 300 -12 262 -16 178 C-36 60 0 -30 100 -32 Z M100 30 C44 30 12 70 16 130 C20 186 56 238 100 238 C144 238 180 186 184 130 C188 70 156 30 100 30 Z',
	braids:
		'M2 118 C-4 40 30 -22 100 -24 C170 -22 204 40 198 118 C186 76 150 50 104 24 L100 12 L96 24 C50 50 14 76 2 118 Z',
};

const CURLS: Array<[number, number, number]> = [
	[-14, 150, 40],
	[-22, 90, 46],
	[0, 30, 50],
	[50, -14, 52],
	[104, -28, 54],
	[156, -10, 50],
	[202, 34, 48],
	[222, 92, 46],
	[214, 152, 40],
];
