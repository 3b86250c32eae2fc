import { client, CREATE, STATUS_MS, swapOfSeveral, withSettings, type Client } from './client';

const HOUR = 60 * 60 * 1000;
type Swap = ReturnType<typeof swapOfSeveral>;

/** A swap of all faces of the trio, which would be accepted. */
async function trioSwap({ sandbox, detect }: Client): Promise<Swap> {
	const { url } = sandbox.portrait('trio');
	const { result } = await detect(url);
	const faces = result.faces.map(({ id, link }: { id: number; link: string }) => {
		return { face_id: id, target: link };
	});
	return swapOfSeveral(url, result.id, faces);
}

const change = ({ input, ...task }: Swap, changes: object) => {
	return { ...task, input: { ...input, ...changes } };
};

describe('a swap of several faces is refused, not charged,', () => {
	let task: Swap;
	beforeEach(async () => (task = await trioSwap(client())));
	afterEach(() => expect(client().sandbox.ledger).toEqual([]));

	it.each<[string, (input: Swap['input']) => object, string[]]>([
		['without detect_id', () => ({ detect_id: undefined }), ['input.detect_id is required']],
		['without faces', () => ({ faces: undefined }), ['input.faces is required']],
		['with no face', () => ({ faces: [] }), ['input.faces must NOT have fewer than 1 items']],
		[
			'with the parameter of the other model',
			() => ({ new_face: 'http://a/b' }),
			['input.new_face is not a known parameter'],
		],
		[
			'with a number as text',
			({ faces }) => ({ faces: faces.map((face) => ({ ...face, face_id: `${face.face_id}` })) }),
			['input.faces[0].face_id must be integer'],
		],
		[
			'without a target',
			({ faces: [{ face_id }] }) => ({ faces: [{ face_id }] }),
			['input.faces[0].target is required'],
		],
		[
			'with an ID that is not that of a detection',
			() => ({ detect_id: '1' }),
			['input.detect_id is unknown or expired'],
		],
		[
			'with another address of the same picture',
			({ image_url }) => ({ image_url: `${image_url}?again` }),
			['input.image_url must be the URL that was given to detection'],
		],
		[
			'with a face that was not detected',
			({ faces }) => ({ faces: [...faces, { ...faces[0], face_id: 9 }] }),
			['input.faces[3].face_id 9 was not detected'],
		],
		[
			'with a face twice',
			({ faces }) => ({ faces: [...faces, faces[0]] }),
			['input.faces[3].face_id 1 is there twice'],
		],
		[
			'without one of the faces',
			({ faces }) => ({ faces: faces.filter(({ face_id }) => face_id !== 2) }),
			['input.faces has no item for the face 2'],
		],
		[
			'with several things wrong, all of which it names',
			({ faces }) => ({ image_url: 'http://a/b', faces: faces.slice(0, 2) }),
			[
				'input.image_url must be the URL that was given to detection',
				expect.stringContaining('input.faces has no item for the face'),
			],
		],
	])('%s', async (_, changes, errors) => {
		const { json } = await client().post(CREATE, change(task, changes(task.input)));
		expect(json).toMatchObject({ code: 422, errors });
	});

	it('with the ID of the detection task', async () => {
		const [{ taskId }] = client().sandbox.detections.all();
		const { json } = await client().post(CREATE, change(task, { detect_id: taskId }));
		expect(json).toMatchObject({ code: 422 });
	});

	it('before the faces are found', async () => {
		const { post, sandbox } = client();
		await post('/api/v1/client/job/detect-face-image', { image_url: task.input.image_url });
		const { detectId } = sandbox.detections.all()[1];
		const { json } = await post(CREATE, change(task, { detect_id: detectId }));
		expect(json).toMatchObject({ code: 422 });
	});

	it('an hour after they were found', async () => {
		await client().sandbox.clock.advance(HOUR);
		const { json } = await client().post(CREATE, task);
		expect(json).toMatchObject({ code: 422, errors: ['input.detect_id is unknown or expired'] });
	});
});

describe('a swap of several faces', () => {
	it('is accepted shortly before the hour is over, and done after it', async () => {
		const { sandbox, submit, read } = client();
		const task = await trioSwap(client());
		await sandbox.clock.advance(HOUR - STATUS_MS);
		const id = await submit(task);
		await sandbox.clock.advance(2 * STATUS_MS);
		expect(await read(id)).toMatchObject({ status: 'success' });
	});

	it('leaves faces alone that it does not name, if the settings say so', async () => {
		await withSettings({ omittedFaces: 'leftAlone' }, async (other) => {
			const task = await trioSwap(other);
			const faces = task.input.faces.slice(1);
			expect(await other.finish(change(task, { faces }))).toMatchObject({ status: 'success' });
		});
	});

	it('fails when the picture at the address is another one by now', async () => {
		const { sandbox, detect, finish } = client();
		const serve = (name: string) =>
			sandbox.serve('changing.png', { bytes: sandbox.portrait(name).png, type: 'image/png' });
		const url = serve('bjorn');
		const { result } = await detect(url);
		serve('amara');
		const faces = [{ face_id: 0, target: sandbox.portrait('chen').url }];
		expect(await finish(swapOfSeveral(url, result.id, faces))).toMatchObject({
			status: 'failed',
			result: { message: 'image_url is not the picture in which the faces were detected' },
		});
	});

	it('fails when nobody is in a target', async () => {
		const { sandbox, finish } = client();
		const task = await trioSwap(client());
		task.input.faces[1].target = sandbox.portrait('nobody').url;
		expect(await finish(task)).toMatchObject({
			status: 'failed',
			result: { message: 'no face found in the target picture' },
		});
	});
});
