import { drawPictures } from '../../sandbox/samples/drawPictures';
import { swapFaces } from '../../sandbox/swaps/swapFaces';
import { cropFace, cropLikeness, drawnFaces, type DrawnFace } from './drawnFaces';

let people: DrawnFace[];
beforeAll(async () => {
	people = await drawnFaces();
});

describe('the drawn people', () => {
	it('are eleven, in six portraits and two groups; again at an edge and in two crowds', async () => {
		const counts = (await drawPictures()).map(({ faces }) => faces.length);
		expect(counts.sort((a, b) => a - b)).toEqual([0, 1, 1, 1, 1, 1, 1, 2, 2, 3, 9, 12]);
		expect(new Set(people.map(({ face }) => face.name)).size).toBe(11);
	});

	it('are all different from each other', async () => {
		const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b) => [a, b] as const));
		const figures = await Promise.all(
			pairs.map(async ([a, b]) => ({
				pair: `${a.face.name} and ${b.face.name}`,
				figure: await cropLikeness(a.crop, b.crop),
			})),
		);
		expect(figures).toHaveLength(55);
		expect(figures.filter(({ figure }) => figure >= 0.6)).toEqual([]);
	});

	it('are recognised in whatever box they are swapped into, and the old face is not', async () => {
		const swaps = people.map((source, i) => ({
			source,
			target: people[(i + 5) % people.length],
		}));
		const figures = await Promise.all(
			swaps.map(async ({ source, target }) => {
				const { pixels } = swapFaces(target.picture, [
					{ source: source.picture, sourceFace: source.face, targetFace: target.face },
				]);
				const result = await cropFace(pixels, target.face.box);
				return {
					newFace: await cropLikeness(result, source.crop),
					oldFace: await cropLikeness(result, target.crop),
				};
			}),
		);
		expect(Math.min(...figures.map(({ newFace }) => newFace))).toBeGreaterThan(0.9);
		expect(Math.max(...figures.map(({ oldFace }) => oldFace))).toBeLessThan(0.7);
	});

	it('are not sorted by size in groups', async () => {
		const trio = people.filter(({ picture }) => picture.name === 'trio');
		const widths = trio
			.map(({ face: { box } }) => box)
			.sort((a, b) => a[0] - b[0])
			.map(([x1, , x2]) => x2 - x1);
		const sorted = [...widths].sort((a, b) => a - b);
		expect(widths).not.toEqual(sorted);
		expect(widths).not.toEqual(sorted.reverse());
	});
});
