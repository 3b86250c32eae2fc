import { facesAt } from '../../support/facesInResult';
import { detectStep, type Face, severalFacesStep } from './steps';
import { useSwaps } from './swaps';

const NEW = ['amara', 'bjorn', 'chen'];

/** Everything here is judged by the pixels of the results, and by those of the faces that were found. */
describe.each([
	{ first: 0, step: 1 },
	{ first: 1, step: 1 },
	{ first: 7, step: 10 },
])('with numbers from $first in steps of $step', (faceNumbers) => {
	const { sandbox, url, run } = useSwaps({ faceNumbers });
	const face = (name: string, faceNumber?: number): Face => ({ url: url(name), faceNumber });

	/** Numbers in ascending order, each with the place of its face in the sample picture. */
	async function people(photo: string) {
		const { faces } = sandbox().portrait(photo);
		const { json } = await run(detectStep(), [{ target: url(photo) }]);
		const listed = sandbox().detections.all().at(-1)!.faces;
		// The list of faces is in no order that helps.
		expect(listed.map(({ id }) => id)).not.toEqual(json.map(({ faceNumber }) => faceNumber));
		return json.map(({ faceNumber }) => {
			const number = Number(faceNumber);
			const { box } = listed.find(({ id }) => id === number)!.face;
			return { number, place: faces.findIndex((one) => one.box.join() === box.join()) };
		});
	}

	/** Swaps, and tells for each person of a picture, by ascending number, whose face they have. */
	async function shown(photo: string, newFaces: Face[]) {
		const { json, error } = await run(severalFacesStep(newFaces), [{ target: url(photo) }]);
		expect(error).toBeUndefined();
		expect(sandbox().ledger).toHaveLength(1);
		const places = (await people(photo)).map(({ place }) => place);
		const faces = places.map((place) => ({ portrait: photo, face: place }));
		return await Promise.all(
			faces.map(async (target) => (await facesAt(sandbox(), json[0].url, target, NEW)).join()),
		);
	}

	test('the numbers go neither from left to right nor by size', async () => {
		const places = (await people('trio')).map(({ place }) => place);
		const { faces } = sandbox().portrait('trio');
		const by = (rank: (box: number[]) => number) =>
			[...places].sort((a, b) => rank(faces[a].box) - rank(faces[b].box));
		expect(places).not.toEqual(by(([x1]) => x1));
		expect(places).not.toEqual(by(([x1, y1, x2, y2]) => (x1 - x2) * (y2 - y1)));
		expect(new Set(places).size).toBe(3);
	});

	test('three new faces land on the people with the lowest numbers, in order', async () => {
		expect(
			await shown(
				'trio',
				NEW.map((name) => face(name)),
			),
		).toEqual(NEW);
	});

	test('in another order they land on other people', async () => {
		expect(
			await shown(
				'trio',
				['chen', 'amara', 'bjorn'].map((name) => face(name)),
			),
		).toEqual(['chen', 'amara', 'bjorn']);
	});

	test('by face number each lands on its own', async () => {
		const [a, b, c] = (await people('trio')).map(({ number }) => number);
		const newFaces = [face('amara', c), face('bjorn', a), face('chen', b)];
		expect(await shown('trio', newFaces)).toEqual(['bjorn', 'chen', 'amara']);
	});

	test('people who are left alone keep their faces', async () => {
		const [, second] = (await people('trio')).map(({ number }) => number);
		expect(await shown('trio', [face('chen', second)])).toEqual(['trio', 'chen', 'trio']);
	});

	test('in a crowd, too', async () => {
		const numbers = (await people('twelve')).map(({ number }) => number);
		const newFaces = [face('amara', numbers[10]), face('bjorn', numbers[3]), face('chen')];
		const expected = numbers.map(() => 'twelve');
		Object.assign(expected, { 10: 'amara', 3: 'bjorn', 2: 'chen' });
		expect(await shown('twelve', newFaces)).toEqual(expected);
	});
});
