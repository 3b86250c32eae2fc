import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { type AkoolClient, openAkoolClient } from '../../lib/akool-n8n/akoolClient';
import { MediaResolver } from '../../lib/akool-n8n/mediaResolver';
import { AKOOL_INFO } from '../../lib/akool/akoolInfo';
import { SHORT_LIVED } from '../../lib/n8n/binary/signedUrl';
import { executeItems } from '../../lib/n8n/items/executeItems';
import { withInputFields } from '../../lib/n8n/items/inputFields';
import { readInputItem } from '../../lib/n8n/options/inputItem';
import { optionsOf } from '../../lib/n8n/options/parameterReader';

/** An input item in a run. */
interface DetectionRecord<Plan> {
	readonly index: number;
	readonly plan: Plan;
	/** The input item, if its fields are put out beside those of what is found. */
	readonly input?: INodeExecutionData;
	found: object[];
}

/** The fields of a face item, see `withInputFields`. */
const FACE_FIELDS = [
	...['frame', 'frameTime', 'faceIndex', 'faceCount', 'faceUrl', 'box', 'region', 'points'],
	...['landmarks', 'cropLandmarks', 'mediaUrl'],
];

/**
 * Runs a detection for each input item, several in parallel. An item without faces has no output; a
 * hint says so.
 *
 * @throws the first item's error when the node stops at errors
 */
export async function runDetection<Plan>(
	context: IExecuteFunctions,
	{ readPlan, detect }: DetectionKind<Plan>,
): Promise<INodeExecutionData[]> {
	return await executeItems(context, AKOOL_INFO, async ({ outputs, signal }) => {
		const planned = outputs.readEach((index): DetectionRecord<Plan> => ({
			index,
			plan: readPlan(context, index),
			input: readInputItem(context, index, optionsOf(context, index)),
			found: [],
		}));
		const client = await openAkoolClient(context);
		const media = new MediaResolver(context, client, SHORT_LIVED, signal);
		const tools: DetectionTools = { context, client, media, signal };
		const work = async (record: DetectionRecord<Plan>) => {
			record.found = await detect(record.plan, tools);
		};
		for (const { index, input, found } of await outputs.tryEach(planned, work, { signal })) {
			for (const json of found) {
				const item = { json: json as IDataObject };
				outputs.add(index, withInputFields(input, item, FACE_FIELDS));
			}
			if (found.length === 0) hintNoFace(context, index);
		}
	});
}

function hintNoFace(context: IExecuteFunctions, itemIndex: number): void {
	const ofItem = context.getInputData().length > 1 ? ` [item ${itemIndex}]` : '';
	// n8n before 1.79 has no hints while a node runs.
	context.addExecutionHints?.({
		message: `No face found${ofItem}. Use a picture that shows a face clearly, at least 80 pixels wide and facing the camera.`,
		location: 'outputPane',
	});
}

/** Shared by all items of a run. */
export interface DetectionTools {
	context: IExecuteFunctions;
	client: AkoolClient;
	media: MediaResolver;
	signal?: AbortSignal;
}

/**
 * An operation of Akool Face Detect.
 *
 * @typeParam Plan one item's checked parameters
 */
export interface DetectionKind<Plan> {
	/** Reads and validates one item's parameters; throws a ValidationError for invalid ones. */
	readPlan(context: IExecuteFunctions, itemIndex: number): Plan;
	/** Sends the request and returns the JSON of the item's outputs; empty if no face was found. */
	detect(plan: Plan, tools: DetectionTools): Promise<object[]>;
}
