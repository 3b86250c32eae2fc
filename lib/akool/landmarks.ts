import { numbersOf } from '../core/coerce';
import { withoutInvisible } from '../core/invisible';

/** A point in pixels, `[x, y]`. */
export type Point = [number, number];

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const POINT = new RegExp(String.raw`^(${NUMBER})\s*,\s*(${NUMBER})$`);
const POINTS = 4;

/**
 * Reads landmarks as Akool writes them in `opts` and `landmarks_str`: four points `x,y`, separated
 * by colons. Other separators of points are accepted too. At the edge of a picture Face Detect
 * gives points outside it, and points between pixels; these stay as they are.
 *
 * @returns the string without spaces; undefined for anything else
 */
export function parseLandmarks(text: string): string | undefined {
	const points = withoutInvisible(text)
		.trim()
		.replace(/^"(.*)"$/s, '$1')
		.split(/\s*[:;]\s*|\s*\n\s*/)
		.map((point) => POINT.exec(point.trim()));
	if (points.length !== POINTS || points.some((point) => point === null)) return undefined;
	return points.map((point) => `${point?.[1]},${point?.[2]}`).join(':');
}

/**
 * Joins the first four points as Akool does, in whole pixels: left eye, right eye, nose, centre of the mouth.
 *
 * @returns undefined if there are fewer
 */
export function joinLandmarks(points: readonly Point[]): string | undefined {
	if (points.length < POINTS) return undefined;
	return points
		.slice(0, POINTS)
		.map((point) => point.map(Math.round).join(','))
		.join(':');
}

/** Reads a list of points; what is no point is left out. */
export function readPoints(value: unknown): Point[] {
	return (Array.isArray(value) ? value : []).flatMap((point) => {
		const numbers = numbersOf(point, 2) as Point | undefined;
		return numbers ? [numbers] : [];
	});
}
