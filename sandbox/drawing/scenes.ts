import type { Box, Face } from '../faces/geometry';

import { drawnFace, drawPerson } from './drawPerson';
import { PEOPLE, type PersonName } from './people';
import { FACE_HEIGHT, FACE_WIDTH } from './person';

/** A picture to be drawn. */
export interface Scene {
	name: string;
	/** In px. */
	width: number;
	/** In px. */
	height: number;
	/** Faces from the back of the picture to the front. */
	faces: Face[];
	/** The whole SVG document. */
	svg: string;
}

/** Who is drawn: left and top of the face and its width, all in px. */
export type Placement = [name: PersonName, left: number, top: number, width: number];

/** The background's lighter and darker CSS colour. */
export type Background = [light: string, dark: string];

/** Every still picture of the sandbox. In groups, people are not sorted by size. */
export function scenes(): Scene[] {
	return [
		portrait('amara', ['#ffd9a0', '#f7a072'], ['amara', 158, 128, 196]),
		portrait('bjorn', ['#cfe8f3', '#7fb2d1'], ['bjorn', 172, 112, 184]),
		portrait('chen', ['#d8f0e3', '#8fcdb4'], ['chen', 150, 120, 204]),
		portrait('dolores', ['#ffe3e0', '#f2a7a0'], ['dolores', 164, 148, 192]),
		portrait('emeka', ['#fdf0bf', '#f2c14e'], ['emeka', 144, 104, 208]),
		portrait('fatima', ['#e7ddf5', '#b39ad6'], ['fatima', 168, 136, 188]),
		scene(
			{ name: 'duo', width: 640, height: 512 },
			['#fbe7d0', '#e9a978'],
			[
				['george', 88, 170, 148],
				['hana', 360, 128, 188],
			],
		),
		scene(
			{ name: 'trio', width: 768, height: 512 },
			['#d5e9e4', '#79aeb0'],
			[
				['jaya', 326, 96, 116],
				['karl', 64, 168, 156],
				['ivan', 512, 136, 192],
			],
		),
		portrait('nobody', ['#eef0e2', '#a9b388']),
		scene({ name: 'crowd', width: 1200, height: 512 }, ['#f3e3ee', '#c592b4'], crowd()),
		// The left one reaches out of the picture at the left and the top.
		scene(
			{ name: 'edge', width: 512, height: 384 },
			['#f6e6c8', '#cfae6c'],
			[
				['karl', -60, -20, 150],
				['hana', 250, 80, 180],
			],
		),
		scene(
			{ name: 'twelve', width: 1200, height: 512 },
			['#e3eef3', '#92acc5'],
			[...row(TWELVE.slice(0, 6), 20, 60), ...row(TWELVE.slice(6), 116, 268)],
		),
	];
}

/** Nine people in a row: one more than Akool swaps the faces of. */
function crowd(): Placement[] {
	const names = Object.keys(PEOPLE).slice(0, 9) as PersonName[];
	return names.map((name, index) => [name, 20 + 130 * index, 150 + 40 * (index % 3), 100]);
}

/** Twelve people of whom four look just like another one, as twins or a mirror would. */
const TWELVE: PersonName[] = [
	'george',
	'dolores',
	'ivan',
	'jaya',
	'fatima',
	'hana',
	'karl',
	'george',
	'emeka',
	'hana',
	'ivan',
	'jaya',
];

/** People side by side. */
function row(names: PersonName[], left: number, top: number): Placement[] {
	return names.map((name, index) => [name, left + 190 * index, top, 100]);
}

function portrait(name: string, background: Background, ...people: Placement[]): Scene {
	return scene({ name, width: 512, height: 512 }, background, people);
}

/**
 * Makes a picture of people.
 *
 * @param people from the back of the picture to the front
 */
export function scene(
	{ name, width, height }: Pick<Scene, 'name' | 'width' | 'height'>,
	[light, dark]: Background,
	people: Placement[],
): Scene {
	const placed = people.map(([person, left, top, faceWidth]) => {
		const faceHeight = Math.round((faceWidth * FACE_HEIGHT) / FACE_WIDTH);
		const box: Box = [left, top, left + faceWidth, top + faceHeight];
		return { person: PEOPLE[person], box };
	});
	return {
		name,
		width,
		height,
		faces: placed.map(({ person, box }) => drawnFace(person, box)),
		svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
			<rect width="${width}" height="${height}" fill="${dark}"/>
			<circle cx="${width / 2}" cy="${height * 0.46}" r="${height * 0.46}" fill="${light}"/>
			<circle cx="${width * 0.9}" cy="${height * 0.12}" r="${height * 0.07}" fill="${light}" opacity="0.6"/>
			<circle cx="${width * 0.08}" cy="${height * 0.9}" r="${height * 0.1}" fill="${light}" opacity="0.4"/>
			${placed.map(({ person, box }) => drawPerson(person, box)).join('')}
		</svg>`,
	};
}
