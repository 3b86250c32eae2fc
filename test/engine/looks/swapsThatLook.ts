import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, useSandbox } from '../../support/sandbox';

/** The swap nodes, each with a source and a target given by their addresses. */
export const SWAPS: Record<string, (source: string, target: string) => NodeUnderTest> = {
	Pro: (sourceUrl, targetUrl) => ({
		type: 'akoolFaceSwapPro',
		parameters: { sourceUrl, targetUrl, waitForResult: false },
	}),
	Plus: (sourceUrl, targetUrl) => ({
		type: 'akoolFaceSwapPlus',
		parameters: { sourceUrl, targetUrl, waitForResult: false },
	}),
	Classic: (source, targetUrl) => ({
		type: 'akoolFaceSwapClassic',
		parameters: { sourceFaces: { face: [{ url: source }] }, targetUrl, waitForResult: false },
	}),
};

/** A sandbox, and runs of nodes against it. */
export function useLooks() {
	const sandbox = useSandbox();
	return {
		sandbox,
		good: (name = 'amara') => sandbox().portrait(name).url,
		/** Runs one node for items, by default for one without data. */
		run: async (node: NodeUnderTest, items: IDataObject[] = [{}], baseUrl = sandbox().address) =>
			await runNodes([node], items, credentialsFor(sandbox(), { baseUrl })),
		/** How often the file host was asked, by the path and query of the address. */
		looks: () =>
			sandbox()
				.fileRequests.filter(({ headers }) => headers.range !== undefined)
				.map(({ path, query }) => ({ path, query })),
	};
}
