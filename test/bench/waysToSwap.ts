import type { IDataObject } from 'n8n-workflow';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { WorkflowJson } from '../../n8n-host/client/workflows';
import { swapStep, workflowOf, type Step } from '../support/buildWorkflow';
import { BARE_NODES } from './bareNodes';
import type { Scenario } from './scenario';
import type { StandIn } from './standIns';

/** Where and with what faces are swapped. */
interface SwapPlace {
	standIn: StandIn;
	credential: StoredCredential;
	scenario: Scenario;
}

/** A way to swap faces for many rows: builds the workflow; its last node is called `Done`. */
export type WayToSwap = (rows: IDataObject[], place: SwapPlace) => WorkflowJson;

const PAIRED_FACES = {
	operation: 'swapSeveralFaces',
	mappingFrom: 'auto',
	sourceFaces: { face: [{ url: '={{ $json.source }}' }] },
	options: {},
};
const DONE: Step = { name: 'Done', type: 'n8n-nodes-base.noOp' };
/** A second, and what is left free so that requests may come at uneven times. */
const BATCH_SHARE_MS = 1200;
/** After this many rounds the hand-built workflow gives up. */
const MOST_ROUNDS = 20;

/** Our node as it comes; with group photos the one that finds their faces and pairs them. */
export const withOurNode: WayToSwap = (rows, { standIn: { swapNode }, credential, scenario }) => {
	const step = scenario.groupPhotos
		? swapStep(PAIRED_FACES, { type: 'n8n-nodes-akool.akoolFaceSwapPlus' })
		: swapStep({ options: {} }, { type: swapNode });
	return workflowOf(rows, [step, DONE], credential);
};

/** A row at a time, each waited for, as nodes of other media services do. */
export const oneAtATime: WayToSwap = (rows, { credential }) =>
	workflowOf(
		rows,
		[
			{
				name: 'Loop',
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				parameters: { batchSize: 1 },
				to: [['Done'], ['Swap']],
			},
			swapStep({ options: {} }, { to: [['Loop']] }),
			DONE,
		],
		credential,
	);

/**
 * What people build today: HTTP Request → Wait 5 s → HTTP Request → IF → back. Who builds it with care
 * sends fewer requests a second than Akool takes, since what it refuses is lost: the answer is HTTP 200.
 */
export const byHand: WayToSwap = (rows, { standIn: { address, apiKey }, credential, scenario }) => {
	const { requestsPerSecond = 0 } = scenario;
	const batch = { batchSize: 1, batchInterval: BATCH_SHARE_MS / requestsPerSecond };
	const request = (name: string, parameters: IDataObject, to?: string[][]): Step => ({
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			sendHeaders: true,
			headerParameters: { parameters: [{ name: 'x-api-key', value: apiKey }] },
			options: requestsPerSecond ? { batching: { batch } } : {},
			...parameters,
		},
		to,
	});
	const body = `={{ JSON.stringify({
		sourceImage: [{ path: $json.source }],
		targetImage: [{ path: $json.target }],
		model_name: 'akool_faceswap_image_hq',
		face_enhance: false,
		single_face_mode: false,
	}) }}`;
	return workflowOf(
		rows,
		[
			request('Submit', {
				method: 'POST',
				url: `${address}/api/open/v4/faceswap/faceswapByImage`,
				sendBody: true,
				specifyBody: 'json',
				jsonBody: body,
			}),
			{
				name: 'Wait',
				type: 'n8n-nodes-base.wait',
				typeVersion: 1.1,
				parameters: { amount: 5, unit: 'seconds' },
			},
			request('Look', {
				url: `=${address}/api/open/v3/faceswap/result/listbyids?_ids={{ $('Submit').item.json.data._id }}`,
			}),
			{
				name: 'Finished?',
				type: 'n8n-nodes-base.if',
				typeVersion: 2.2,
				parameters: {
					conditions: {
						options: { caseSensitive: true, leftValue: '', typeValidation: 'loose', version: 2 },
						conditions: [
							{
								id: 'finished',
								leftValue: `={{ $json.data?.result?.[0]?.faceswap_status >= 3 || !$('Submit').item.json.data?._id || $runIndex >= ${MOST_ROUNDS} }}`,
								rightValue: '',
								operator: { type: 'boolean', operation: 'true', singleValue: true },
							},
						],
						combinator: 'and',
					},
					options: {},
				},
				to: [['Done'], ['Wait']],
			},
			DONE,
		],
		credential,
	);
};

/** The rows and a node that does nothing: the processor time that n8n takes for any workflow. */
export const withBareNode: WayToSwap = (rows, { credential }) =>
	workflowOf(rows, [{ name: 'Nothing', type: BARE_NODES.node }, DONE], credential);
