import type { IDataObject } from 'n8n-workflow';
import { facesAt } from '../../support/facesInResult';
import { detectStep, severalFacesStep } from './steps';
import { requestsTo, useSwaps } from './swaps';

const HOUR_MS = 60 * 60 * 1000;
const { sandbox, url, run, submitted, detections } = useSwaps({
	faceNumbers: { first: 4, step: 2 },
});
const find = async (photo: string) => (await run(detectStep(), [{ target: url(photo) }])).json;
const swap = (faceNumber: unknown) =>
	severalFacesStep([{ url: url('amara'), faceNumber: String(faceNumber) }], {
		detectTaskId: '={{ $json.detectTaskId }}',
	});
const rowOf = ({ mediaUrl, detectTaskId }: IDataObject) => ({ target: mediaUrl, detectTaskId });

test('the face that Crun Face Detect found is the one that is replaced, by the pixels', async () => {
	const faces = await find('trio');
	const chosen = faces[1];
	const { json, error } = await run(swap(chosen.faceNumber), [rowOf(chosen)]);
	expect(error).toBeUndefined();
	expect(detections()).toBe(1);
	const [{ faces: found }] = sandbox().detections.all();
	const people = sandbox().portrait('trio').faces;
	for (const { id, face } of found) {
		const place = people.findIndex(({ box }) => box.join() === face.box.join());
		const shown = await facesAt(sandbox(), json[0].url, { portrait: 'trio', face: place }, [
			'amara',
		]);
		expect([id, shown]).toEqual([id, [id === chosen.faceNumber ? 'amara' : 'trio']]);
	}
});

test('its detection is used, and none is begun, for any number of items', async () => {
	const [face] = await find('duo');
	const { json } = await run(swap(face.faceNumber), [rowOf(face), rowOf(face)]);
	expect(json.map(({ status }) => status)).toEqual(['completed', 'completed']);
	expect(submitted().map(({ input }) => input.detect_id)).toEqual([face.detectId, face.detectId]);
	expect(detections()).toBe(1);
});

describe('nothing is charged, and it is said why', () => {
	test('with a detection that is older than an hour', async () => {
		const [face] = await find('duo');
		await sandbox().clock.advance(HOUR_MS);
		const { error } = await run(swap(face.faceNumber), [rowOf(face)]);
		expect(error?.message).toContain('detect_id is unknown or expired');
		expect(error?.description).toMatch(/^'Detect Task ID' works for an hour/);
		expect(sandbox().ledger).toEqual([]);
	});

	test('with the detection of another picture', async () => {
		const [face] = await find('duo');
		const row = { ...rowOf(face), target: url('trio') };
		const { error } = await run(swap(face.faceNumber), [row]);
		expect(error?.message).toContain('must be the URL that was given to detection');
		expect(error?.description).toMatch(/^'Detect Task ID' works for an hour/);
		expect(sandbox().ledger).toEqual([]);
	});

	test.each([
		['01234567-89ab-cdef-0123-456789abcdef', 'Crun has no finished face detection with the ID'],
		['a&detect_task_id=b', "'Detect Task ID' contains something that is not an ID"],
		['../account/balance', "'Detect Task ID' contains something that is not an ID"],
	])('with the ID %s', async (detectTaskId, message) => {
		const { error } = await run(swap(4), [{ target: url('duo'), detectTaskId }]);
		expect(error?.message).toContain(message);
		expect(requestsTo(sandbox(), '/CreateTask')).toEqual([]);
		expect(detections()).toBe(0);
	});
});

describe('an expression that finds nothing costs nothing', () => {
	test('as the ID of the detection', async () => {
		const { error } = await run(swap(4), [{ target: url('trio') }]);
		expect(error).toMatchObject({ message: "'Detect Task ID' is empty" });
		expect(detections()).toBe(0);
	});

	test('as the number of a face, whose place in the list may be that of somebody else', async () => {
		const step = severalFacesStep([{ url: url('amara'), faceNumber: '={{ $json.noSuchField }}' }]);
		const { error } = await run(step, [{ target: url('trio') }]);
		expect(error).toMatchObject({ message: "'Source Face 1: Face Number' has no value" });
		expect(detections()).toBe(0);
	});
});
