import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { readEntries } from '../../lib/akool/facePairs';
import type { FaceOrder } from '../../lib/akool/faceOrder';
import { webAddress } from '../../lib/akool/webAddress';
import type { DetectedFace } from '../../lib/akool/detectedFaces';
import { MAX_FACES, type FaceFinder } from '../../lib/n8n/faceFinder';

/**
 * The fields for new faces that go on the faces found in the target, one by one.
 *
 * @param show which values of other parameters show them
 */
export const sourceFaceFields = (show: Record<string, string[]>): INodeProperties[] => [
	{
		displayName: 'Source Faces',
		name: 'sourceFaces',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Face',
		default: { face: [{}] },
		required: true,
		description:
			'The new faces, up to 8. The first goes on the first face found in the target, the second on the second, and so on.',
		displayOptions: { show },
		options: [
			{
				displayName: 'Face',
				name: 'face',
				values: [
					{
						displayName: 'URL',
						name: 'url',
						type: 'string',
						required: true,
						default: '',
						placeholder: 'e.g. https://example.com/new-face.jpg',
						description: 'Web address of a picture with the new face, open to anyone',
					},
				],
			},
		],
	},
	{
		displayName: 'Face Order',
		name: 'faceOrder',
		type: 'options',
		options: [
			{ name: 'Largest First', value: 'largestFirst', description: 'From near to far' },
			{ name: 'Left to Right', value: 'leftToRight', description: 'As you read the picture' },
		],
		default: 'leftToRight',
		description: 'How the faces found in the target are counted',
		displayOptions: { show },
	},
];

/**
 * Reads {@link sourceFaceFields}.
 *
 * @throws {InputFault} naming the face (from 1)
 */
export function readSourceFaces(
	context: IExecuteFunctions,
	itemIndex: number,
): { urls: string[]; order: FaceOrder } {
	const faces = context.getNodeParameter('sourceFaces.face', itemIndex, []);
	return {
		urls: readEntries(faces, 'Source Faces', MAX_FACES, '[{ "url": "https://…" }]').map(
			({ url }, index) => webAddress(url, nameOf(index)),
		),
		order: context.getNodeParameter('faceOrder', itemIndex) as FaceOrder,
	};
}

/**
 * Finds the largest face of each source picture.
 *
 * @throws {InputFault} naming the picture that shows none
 */
export async function findSourceFaces(urls: string[], faces: FaceFinder): Promise<DetectedFace[]> {
	return await Promise.all(urls.map(async (url, index) => await faces.largest(url, nameOf(index))));
}

const nameOf = (index: number) => `Source Face ${index + 1}`;
