import type { Box, Face, Point } from '../faces/geometry';

import { brows, extras, eyes, mouth, nose } from './features';
import { hairBehind, hairInFront } from './hair';
import { FACE_WIDTH, MOUTH_HEIGHT, NOSE_HEIGHT, type Person } from './person';

/**
 * Draws a person from the waist up.
 *
 * @param box where the face goes, in px; the rest of the person lies around it
 * @returns an SVG `<g>` element
 */
export function drawPerson(person: Person, box: Box): string {
	const scale = (box[2] - box[0]) / FACE_WIDTH;
	const shadeX = person.shadeSide === 'left' ? -100 : 128;
	const clip = `face-${person.name}`;
	return `<g transform="translate(${box[0]} ${box[1]}) scale(${scale})">
		<clipPath id="${clip}"><path d="${HEAD}"/></clipPath>
		${hairBehind(person)}
		<path d="M-95 1200 L-95 540 C-92 350 -40 300 60 286 L140 286 C240 300 292 350 295 540 L295 1200 Z" fill="${person.shirt}"/>
		<path d="M62 210 L62 286 C72 322 128 322 138 286 L138 210 Z" fill="${person.shade}"/>
		<ellipse cx="8" cy="136" rx="15" ry="25" fill="${person.shade}"/>
		<ellipse cx="192" cy="136" rx="15" ry="25" fill="${person.shade}"/>
		<path d="${HEAD}" fill="${person.skin}"/>
		<g clip-path="url(#${clip})">
			<ellipse cx="${shadeX + 36}" cy="140" rx="64" ry="160" fill="${person.shade}" opacity="0.55"/>
		</g>
		${extras(person)}${brows(person)}${eyes(person)}${nose(person)}${mouth(person)}
		${hairInFront(person)}
	</g>`;
}

const HEAD =
	'M100 6 C164 6 194 52 192 118 C190 190 150 246 100 246 C50 246 10 190 8 118 C6 52 36 6 100 6 Z';

/**
 * The face of a person drawn by {@link drawPerson}, as a detector finds it.
 *
 * @param box where the face was drawn, in px
 * @returns the face; its landmarks are in whole px
 */
export function drawnFace(person: Person, box: Box): Face {
	const scale = (box[2] - box[0]) / FACE_WIDTH;
	const at = (x: number, y: number): Point => [
		Math.round(box[0] + x * scale),
		Math.round(box[1] + y * scale),
	];
	return {
		name: person.name,
		box,
		landmarks: [
			at(100 - person.eyeSpan, person.eyeHeight),
			at(100 + person.eyeSpan, person.eyeHeight),
			at(100, NOSE_HEIGHT),
			at(100, MOUTH_HEIGHT),
			at(100 - person.mouthSpan, MOUTH_HEIGHT),
			at(100 + person.mouthSpan, MOUTH_HEIGHT),
		],
	};
}
