import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Media } from '../../../../lib/core/media';
import { readMediaParameter } from '../../../../lib/n8n/fields/mediaFields';
import { executeItems, type Run } from '../../../../lib/n8n/items/executeItems';
import { withInputFields } from '../../../../lib/n8n/items/inputFields';
import { readInputItem } from '../../../../lib/n8n/options/inputItem';
import { optionsOf, parametersOf } from '../../../../lib/n8n/options/parameterReader';
import { CRUN_INFO } from '../../lib/crun/crunInfo';
import { type FaceItem, openDetection } from '../../lib/crun-n8n/faceItems';
import { operationField } from './parameters';

/** An input item in a run. */
interface DetectionRecord {
	readonly index: number;
	readonly media: Media;
	/** The input item, if its fields are returned beside those of the faces. */
	readonly input?: INodeExecutionData;
	faces: FaceItem[];
}

/** The fields of a face item, see `withInputFields`. */
const FACE_FIELDS = [
	...['faceNumber', 'faceCount', 'faceUrl', 'mediaUrl'],
	...['detectId', 'detectTaskId'],
];

/**
 * Finds the faces in the picture of each input item, several in parallel. An item without faces has no
 * output; a hint says so.
 *
 * @returns an item for each face, sorted by number
 * @throws the first item's error when the node stops at errors
 */
export async function runDetection(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await executeItems(context, CRUN_INFO, async (run) => {
		const { outputs, signal } = run;
		const planned = outputs.readEach((index) => readRecord(context, index));
		const detect = await openDetection(context, signal);
		const work = async (record: DetectionRecord) => {
			record.faces = await detect(record.media);
		};
		const done = await outputs.tryEach(planned, work, { signal });
		done.forEach((record) => addFaces(record, run));
	});
}

function readRecord(context: IExecuteFunctions, index: number): DetectionRecord {
	parametersOf(context, index).choice(operationField);
	return {
		index,
		media: readMediaParameter(context, index, 'media', 'Media'),
		input: readInputItem(context, index, optionsOf(context, index)),
		faces: [],
	};
}

function addFaces({ index, input, faces }: DetectionRecord, { context, outputs }: Run): void {
	for (const face of faces) {
		const item = { json: face as unknown as IDataObject };
		outputs.add(index, withInputFields(input, item, FACE_FIELDS));
	}
	if (faces.length > 0) return;
	const ofItem = context.getInputData().length > 1 ? ` [item ${index}]` : '';
	// n8n before 1.79 has no hints while a node runs.
	context.addExecutionHints?.({
		message: `No face found${ofItem}. Use a picture that shows a face clearly, facing the camera.`,
		location: 'outputPane',
	});
}
