import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { openAkoolClient, type AkoolClient } from '../../lib/akool-n8n/akoolClient';
import { mediaResolver, type MediaResolver } from '../../lib/akool-n8n/mediaResolver';
import { executeItems } from '../../lib/n8n/items/executeItems';
import { SHORT_LIVED } from '../../lib/n8n/binary/signedUrl';
import { readAnalyzeFrames } from './readAnalyzeFrames';
import { readDetectFaces } from './readDetectFaces';

/** What questions share in a run. */
export interface DetectionWays {
	connection: AkoolClient;
	media: MediaResolver;
}

/** A question to face detection whose parameters are read and checked; gives an item's outputs. */
export type DetectionPlan = (ways: DetectionWays, signal?: AbortSignal) => Promise<object[]>;

/**
 * Looks for faces for each input item, a few at once. An item without faces has no output; a
 * notice says so.
 */
export async function runDetection(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await executeItems(context, async (results, signal) => {
		const read =
			context.getNodeParameter('operation', 0) === 'analyzeFrames'
				? readAnalyzeFrames
				: readDetectFaces;
		const plans = results.readEach((itemIndex) => read(context, itemIndex));
		const connection = await openAkoolClient(context);
		const media = mediaResolver(context, connection, SHORT_LIVED, signal);
		const ask = async (plan: DetectionPlan) => await plan({ connection, media }, signal);
		for (const [itemIndex, items] of await results.forEach(plans, ask, signal)) {
			items.forEach((item) => results.add(itemIndex, item));
			if (items.length === 0) sayNobody(context, itemIndex);
		}
	});
}

function sayNobody(context: IExecuteFunctions, itemIndex: number): void {
	// n8n before 1.79 has no hints while a node runs.
	context.addExecutionHints?.({
		message: `No face was found [item ${itemIndex}]. Faces should be at least 80 pixels wide and look towards the camera.`,
		location: 'outputPane',
	});
}
