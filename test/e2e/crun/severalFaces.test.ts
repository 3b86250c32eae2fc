import type { IDataObject } from 'n8n-workflow';
import type { Step } from '../../support/buildWorkflow';
import { facesAt } from '../../support/facesInResult';
import { requestsTo } from '../../support/sandbox';
import { downloadStep } from '../files/fileWorkflows';
import { useCrun } from './useCrun';

// Numbers that are no places: 3, 5 and 7.
const { n8n, sandbox, url, swap, run } = useCrun({ faceNumbers: { first: 3, step: 2 } });

const NEW = ['amara', 'chen', 'emeka'];
const onError = 'continueRegularOutput';

/** A step that gives the people of the group photo new faces. */
const swapSeveral = (faces: IDataObject[], parameters: IDataObject = {}, more?: Partial<Step>) =>
	swap(
		{
			operation: 'swapSeveralFaces',
			sourceFaces: { face: faces },
			targetUrl: url('trio'),
			...parameters,
		},
		more,
	);

/** The places in the group photo's list of faces, by the numbers that Crun gave them, the lowest first. */
const places = () =>
	[...sandbox().detections.all()[0].faces]
		.sort((a, b) => a.id - b.id)
		.map(({ face }) =>
			sandbox()
				.portrait('trio')
				.faces.findIndex(({ box }) => `${box}` === `${face.box}`),
		);

/** Who is seen in a result, for each of Crun's numbers from the lowest: a new face, or whoever was there. */
const shown = async (result: unknown) =>
	await Promise.all(
		places().map(async (face) =>
			(await facesAt(sandbox(), result, { portrait: 'trio', face }, NEW)).join(),
		),
	);

test('three new faces land by their place in the list, whatever order Crun lists the faces in', async () => {
	const { nodes } = await run([{}], [swapSeveral(NEW.map((name) => ({ url: url(name) })))]);
	expect(
		sandbox()
			.detections.all()[0]
			.faces.map(({ id }) => id),
	).not.toEqual([3, 5, 7]);
	expect(await shown(nodes.Swap[0][0].json.url)).toEqual(NEW);
	expect(nodes.Swap[0][0].json).toMatchObject({ status: 'completed', creditsCharged: 6 });
	expect(sandbox().ledger).toHaveLength(1);
});

test('three new faces land on the numbers that they were given', async () => {
	const faces = [7, 3, 5].map((faceNumber, n) => ({ url: url(NEW[n]), faceNumber }));
	const { nodes } = await run([{}], [swapSeveral(faces)]);
	expect(await shown(nodes.Swap[0][0].json.url)).toEqual(['chen', 'emeka', 'amara']);
});

test('who gets no new face keeps the own one', async () => {
	const { nodes } = await run([{}], [swapSeveral([{ url: url('amara'), faceNumber: '={{ 5 }}' }])]);
	expect(await shown(nodes.Swap[0][0].json.url)).toEqual(['trio', 'amara', 'trio']);
});

test('Crun Face Detect feeds Crun Face Swap: the chosen face of a photo that was uploaded', async () => {
	const steps: Step[] = [
		downloadStep('photo'),
		{
			name: 'Faces',
			type: 'n8n-nodes-crun-face-swap.crunFaceDetect',
			parameters: {
				mediaType: 'binary',
				mediaField: 'photo',
				options: { includeInputFields: true },
			},
		},
		{ name: 'Last', type: 'n8n-nodes-base.limit', parameters: { keep: 'lastItems' } },
		swapSeveral([{ url: '={{ $json.newFace }}', faceNumber: '={{ $json.faceNumber }}' }], {
			targetUrl: '={{ $json.mediaUrl }}',
			options: { detectTaskId: '={{ $json.detectTaskId }}' },
		}),
	];
	const { nodes } = await run([{ photo: url('trio'), newFace: url('chen') }], steps);
	const faces = nodes.Faces[0].map(({ json }) => json);
	expect(faces).toEqual(
		[3, 5, 7].map((faceNumber) => ({
			photo: url('trio'),
			newFace: url('chen'),
			faceNumber,
			faceCount: 3,
			faceUrl: expect.stringMatching(/^http/),
			mediaUrl: faces[0].mediaUrl,
			detectId: expect.any(String),
			detectTaskId: sandbox().detections.all()[0].taskId,
		})),
	);
	expect(nodes.Faces[0].map(({ pairedItem }) => pairedItem)).toEqual(Array(3).fill({ item: 0 }));
	expect(await shown(nodes.Swap[0][0].json.url)).toEqual(['trio', 'trio', 'chen']);
	expect(requestsTo(sandbox(), 'detect-face-image')).toHaveLength(1);
	expect(JSON.stringify(sandbox().ledger)).not.toContain(n8n.address);
});

test('a group photo of several rows is looked at once; a row that asks for too much says so, and is not paid', async () => {
	const rows = [3, 9, 5].map((faceNumber) => ({ faceNumber }));
	const step = swapSeveral(
		[{ url: url('amara'), faceNumber: '={{ $json.faceNumber }}' }],
		{},
		{ settings: { onError } },
	);
	const { nodes } = await run(rows, [step]);
	const [first, second, third] = nodes.Swap[0].map(({ json }) => json);
	expect(await shown(first.url)).toEqual(['amara', 'trio', 'trio']);
	expect(await shown(third.url)).toEqual(['trio', 'amara', 'trio']);
	expect(second.error).toContain("'Source Face 1' has the face number 9");
	expect(requestsTo(sandbox(), 'detect-face-image')).toHaveLength(1);
	expect(sandbox().ledger).toHaveLength(2);
});

test('a picture without a face: Crun Face Detect puts out no item, and Crun Face Swap says so', async () => {
	const detect: Step = {
		name: 'Faces',
		type: 'n8n-nodes-crun-face-swap.crunFaceDetect',
		parameters: { mediaUrl: url('nobody') },
		settings: { alwaysOutputData: true },
	};
	const { nodes } = await run([{}], [detect]);
	expect(nodes.Faces[0]).toEqual([expect.objectContaining({ json: {} })]);
	const targetUrl = url('nobody');
	const { error } = await run([{}], [swapSeveral([{ url: url('amara') }], { targetUrl })]);
	expect(error?.message).toBe("No face found in 'Target URL'");
	expect(sandbox().ledger).toEqual([]);
});
