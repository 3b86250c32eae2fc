import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { type AkoolClient, openAkoolClient } from '../../lib/akool-n8n/akoolClient';
import { MediaResolver } from '../../lib/akool-n8n/mediaResolver';
import { AKOOL_INFO } from '../../lib/akool/akoolInfo';
import { SHORT_LIVED } from '../../lib/n8n/binary/signedUrl';
import { executeItems } from '../../lib/n8n/items/executeItems';

/** An input item on its way through a run. */
interface DetectionRecord<Plan> {
	readonly index: number;
	readonly plan: Plan;
	found: object[];
}

/**
 * Looks for faces for each input item, a few at once. An item without faces has no output; a hint
 * says so.
 */
export async function runDetection<Plan>(
	context: IExecuteFunctions,
	{ readPlan, detect }: DetectionKind<Plan>,
): Promise<INodeExecutionData[]> {
	return await executeItems(context, AKOOL_INFO, async ({ outputs, signal }) => {
		const planned = outputs.readEach((index): DetectionRecord<Plan> => ({
			index,
			plan: readPlan(context, index),
			found: [],
		}));
		const client = await openAkoolClient(context);
		const media = new MediaResolver(context, client, SHORT_LIVED, signal);
		const tools: DetectionTools = { context, client, media, signal };
		const work = async (record: DetectionRecord<Plan>) => {
			record.found = await detect(record.plan, tools);
		};
		for (const { index, found } of await outputs.tryEach(planned, work, { signal })) {
			found.forEach((json) => outputs.addJson(index, json));
			if (found.length === 0) hintNoFace(context, index);
		}
	});
}

function hintNoFace(context: IExecuteFunctions, itemIndex: number): void {
	// n8n before 1.79 has no hints while a node runs.
	context.addExecutionHints?.({
		message: `No face was found [item ${itemIndex}]. Faces should be at least 80 pixels wide and look towards the camera.`,
		location: 'outputPane',
	});
}

/** What the detections of a run share. */
export interface DetectionTools {
	context: IExecuteFunctions;
	client: AkoolClient;
	media: MediaResolver;
	signal?: AbortSignal;
}

/** One of the node's operations. */
export interface DetectionKind<Plan> {
	/** Reads and checks one item's parameters; throws a ValidationError for wrong ones. */
	readPlan(context: IExecuteFunctions, itemIndex: number): Plan;
	/** Asks Akool, and makes the JSON of the item's outputs; empty when no face was found. */
	detect(plan: Plan, tools: DetectionTools): Promise<object[]>;
}
