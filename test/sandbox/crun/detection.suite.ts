import type { Face, Portrait } from '../../../sandbox';
import { client, DETECT, DETECTION, STATUS_MS, withSettings, type Client } from './client';

interface Listed {
	id: number;
	link: string;
}

const portrait = (name: string) => client().sandbox.portrait(name);
const ids = (faces: Listed[]) => faces.map(({ id }) => id);
const ascending = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
const detection = async (id: string) => (await client().get(DETECTION + id)).json.data;
/** Who has which number, in the order of the numbers. */
const namesByNumber = ({ sandbox }: Client) =>
	[...sandbox.detections.all()[0].faces].sort((a, b) => a.id - b.id).map(({ face }) => face.name);
const sorted = ({ faces }: Portrait, by: (face: Face) => number) =>
	[...faces].sort((a, b) => by(a) - by(b)).map(({ name }) => name);
const area = ({ box: [x1, y1, x2, y2] }: Face) => (x2 - x1) * (y2 - y1);

describe('a detection', () => {
	it('is starting, then processing, then succeeded, in three spellings', async () => {
		const { sandbox, post } = client();
		const { json } = await post(DETECT, { image_url: portrait('bjorn').url });
		expect(json).toEqual({
			code: 200,
			message: 'success',
			data: { detect_task_id: expect.any(String) },
		});
		const { detect_task_id } = json.data;
		const waiting = { detect_task_id, error: null, result: null };
		expect(await detection(detect_task_id)).toEqual({ ...waiting, status: 'starting' });
		await sandbox.clock.advance(STATUS_MS);
		expect(await detection(detect_task_id)).toEqual({ ...waiting, status: 'processing' });
		await sandbox.clock.advance(STATUS_MS);
		expect(await detection(detect_task_id)).toEqual({
			detect_task_id,
			status: 'succeeded',
			error: null,
			result: {
				id: expect.not.stringMatching(detect_task_id),
				status: 'succeed',
				type: 'face_detect',
				hair_id: null,
				faces: [{ id: 0, link: expect.stringMatching(/^http.*\/files\/faces\/.*\.png$/) }],
				started_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
				finished_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
				error: null,
			},
		});
		expect(sandbox.ledger).toEqual([]);
	});

	it.each(['duo', 'trio', 'crowd'])(
		'numbers the faces of %s, and lists them in another order, the same each time',
		async (name) => {
			const faces: Listed[] = (await client().detect(portrait(name).url)).result.faces;
			expect(ascending(ids(faces))).toEqual(portrait(name).faces.map((_, i) => i));
			expect(ids(faces)).not.toEqual(ascending(ids(faces)));
			const again: Listed[] = (await client().detect(portrait(name).url)).result.faces;
			expect(ids(again)).toEqual(ids(faces));
		},
	);

	it('numbers them neither from left to right nor by size', async () => {
		const trio = portrait('trio');
		await client().detect(trio.url);
		const names = namesByNumber(client());
		expect(names).not.toEqual(sorted(trio, ({ box }) => box[0]));
		expect(names).not.toEqual(sorted(trio, (face) => -area(face)));
	});

	it('begins to count and counts on as the settings say', async () => {
		await withSettings({ faceNumbers: { first: 7, step: 3 } }, async (other) => {
			const { result } = await other.detect(other.sandbox.portrait('trio').url);
			expect(ascending(ids(result.faces))).toEqual([7, 10, 13]);
		});
	});

	it('serves a picture of each face, in which that face alone is found', async () => {
		const { result } = await client().detect(portrait('trio').url);
		const [known] = client().sandbox.detections.all();
		for (const { id, link } of result.faces as Listed[]) {
			const { result: within } = await client().detect(link);
			expect(within.faces).toHaveLength(1);
			const names = client()
				.sandbox.detections.all()
				.at(-1)!
				.faces.map(({ face }) => face.name);
			expect(names).toEqual([known.faces.find((face) => face.id === id)!.face.name]);
		}
	});

	it('finds nobody where nobody is: an empty list, or a failure as the settings are', async () => {
		const { url } = portrait('nobody');
		expect(await client().detect(url)).toMatchObject({
			status: 'succeeded',
			result: { faces: [] },
		});
		await withSettings({ noFacesAs: 'failed' }, async (other) => {
			expect(await other.detect(other.sandbox.portrait('nobody').url)).toMatchObject({
				status: 'failed',
				error: 'no face detected in the image',
				result: null,
			});
		});
	});

	it.each<[string, () => string, string]>([
		['there is none', () => `${client().sandbox.address}/portraits/missing.png`, 'HTTP 404'],
		['there is a page', () => client().sandbox.odd('webPage'), 'text/html'],
		['there is a video', () => client().sandbox.videos[0].url, 'a video where a picture'],
	])('fails when instead of a picture %s', async (_, url, error) => {
		expect(await client().detect(url())).toMatchObject({
			status: 'failed',
			error: expect.stringContaining(error),
			result: null,
		});
	});

	it.each<[object, string]>([
		[{}, 'image_url is required'],
		[{ image_url: 7 }, 'image_url must be string'],
		[{ image_url: 'a.png' }, 'image_url must be a valid HTTP/HTTPS URL'],
		[{ image_url: 'http://a/b', video_url: 'http://a/b' }, 'video_url is not a known parameter'],
	])('is refused with %j', async (body, error) => {
		const { json } = await client().post(DETECT, body);
		expect(json).toMatchObject({ code: 422, errors: [error] });
	});

	it('is unknown with another ID, also with the one for swaps', async () => {
		const { result } = await client().detect(portrait('bjorn').url);
		expect((await client().get(DETECTION + result.id)).json).toMatchObject({ code: 404 });
	});
});
