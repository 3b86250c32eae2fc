import { type Background, type Placement, scene, type Scene } from './scenes';

/** A video to be drawn. */
export interface ClipScenes {
	name: string;
	frames: Scene[];
}

/** Every video of the sandbox, the usual one first. */
export function clips(): ClipScenes[] {
	return [
		clip('clip', ['#e4e0f2', '#9a8fc4'], 12, twoAndOneLeaves),
		clip('solo', ['#f2e9d8', '#c9a66b'], 6, (frame) => [
			['george', 90 + 8 * frame, 84 + (frame % 3) * 3, 96],
		]),
		// As in an interview: one person at a time.
		clip('dialogue', ['#dff0ea', '#7fb8a4'], 8, (frame) => [
			frame % 4 < 2 ? ['george', 60 + 2 * frame, 96, 100] : ['hana', 150, 90, 92],
		]),
	];
}

/** Two people move, and one of them is gone from frame 8 on. */
function twoAndOneLeaves(frame: number): Placement[] {
	const people: Placement[] = [['george', 36 + 4 * frame, 112 + (frame % 3) * 3, 88]];
	if (frame < 8) people.push(['hana', 206 - 3 * frame, 78, 72]);
	return people;
}

function clip(
	name: string,
	background: Background,
	frames: number,
	people: (frame: number) => Placement[],
): ClipScenes {
	const size = { width: 320, height: 320 };
	return {
		name,
		frames: Array.from({ length: frames }, (_, i) =>
			scene({ name: `${name}-${i}`, ...size }, background, people(i)),
		),
	};
}
