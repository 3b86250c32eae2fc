import type { IDataObject } from 'n8n-workflow';
import type { CrunSandbox, CrunSettings } from '../../../sandbox';
import { crunCredentialsFor, useCrunSandbox } from '../../support/crunSandbox';
import type { InputItem, NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';

/** The requests to an endpoint that the stand-in got, oldest first. */
export const requestsTo = (sandbox: CrunSandbox, path: string) =>
	sandbox.requests.filter((request) => request.path.endsWith(path));

/** The input of a submission. */
export interface Submitted {
	model: string;
	input: {
		image_url: string;
		detect_id?: string;
		faces?: Array<{ face_id: number; target: string }>;
	};
	callback_url?: string;
}

/** What tests of swaps are made of: a stand-in for Crun, and nodes that run against it. */
export function useSwaps(settings?: Partial<CrunSettings>) {
	const sandbox = useCrunSandbox(settings);
	const url = (portrait: string) => sandbox().portrait(portrait).url;
	const pair = (source: string, target: string) => ({ source: url(source), target: url(target) });
	return {
		sandbox,
		url,
		pair,
		/** The bodies of all submissions, the oldest first. */
		submitted: () => requestsTo(sandbox(), '/CreateTask').map(({ body }) => body as Submitted),
		/** How many detections were begun. */
		detections: () => requestsTo(sandbox(), '/detect-face-image').length,
		run: async (
			step: NodeUnderTest,
			items: InputItem[] = [pair('amara', 'bjorn')],
			credential: IDataObject = {},
		) => await runNodes([step], items, crunCredentialsFor(sandbox(), credential as never)),
	};
}
