import type { IExecuteFunctions } from 'n8n-workflow';
import type { AkoolClient } from '../../lib/akool-n8n/akoolClient';
import type { MediaResolver } from '../../lib/akool-n8n/mediaResolver';

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
