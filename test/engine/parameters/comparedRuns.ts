import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { InputItem, NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

/** What a run asked of Akool and gave, without what is different in each run. */
export interface ComparedRun {
	seen: string;
	message: string;
	submissions: number;
}

const DIFFERENT_EACH_TIME =
	/\d{17}-\d+|[\da-f]{8}-[\da-f-]{27}|[\da-f]{24,}|\d{4}-\d\d-\d\dT[\d:.]+Z|"(?:at|executionTime|startTime)":\d+/g;

const photo = { mimeType: 'image/png', fileName: 'photo.png' };

/** Runs nodes with parameters that are right but for the ones under test. */
export function useComparedRuns() {
	const sandbox = useSandbox({ queueMs: 0, processMs: 0 });
	const url = (name: string) => sandbox().portrait(name).url;

	/** Values for every field that can't be empty. */
	const rightParameters = (): IDataObject => {
		const marks = '262,175:363,175:313,215:272,279';
		const pair = { sourceUrl: url('amara'), targetUrl: url('trio') };
		const located = { ...pair, sourceLandmarks: marks, targetLandmarks: marks };
		const face = {
			targetFaceUrl: url('bjorn'),
			sourceFaceField: 'photo',
			targetFaceField: 'photo',
		};
		const mapping = {
			...face,
			sourceFaceUrl: url('amara'),
			sourceBox: '1,2,3,4',
			targetBox: '5,6,7,8',
		};
		return {
			...located,
			...{ sourceField: 'photo', targetField: 'photo', mediaField: 'photo', frameFields: 'photo' },
			pairs: { pair: [located] },
			pairsJson: [pair],
			mappings: { pair: [mapping] },
			mappingsJson: [mapping],
			sourceFaces: { face: [{ url: url('bjorn'), field: 'photo' }] },
			mediaUrl: url('trio'),
			frameUrls: url('duo'),
		};
	};

	/**
	 * Runs a node.
	 *
	 * @param json the fields of its input item, which also has a file `photo`
	 */
	const run = async (
		type: NodeUnderTest['type'],
		parameters: INodeParameters,
		json: IDataObject = {},
	): Promise<ComparedRun> => {
		sandbox().reset();
		const right = rightParameters();
		const node = { type, parameters: merged(right, parameters) as IDataObject };
		const isResult = type === 'akoolGetResult';
		const before = isResult ? [swapNode({ ...right, options: { pollInterval: 0.01 } })] : [];
		const data = sandbox().portrait('chen').png.toString('base64');
		const item: InputItem = { json, binary: { photo: { ...photo, data } } };
		const nodes = [...before, node];
		const { outputs, error, run: whole } = await runNodes(nodes, [item], credentialsFor(sandbox()));
		const requests = sandbox().requests.map(({ path, query, body }) =>
			JSON.stringify([path, query, body]),
		);
		// How often a job was looked up depends on the time.
		const seen = JSON.stringify(
			[[...new Set(requests)], outputs, error?.message, Boolean(whole.waitTill)],
			// With Include Input Fields the value under test itself comes out.
			(name, value: unknown) => (name === 'value' ? undefined : value),
		);
		return {
			seen: seen.replace(DIFFERENT_EACH_TIME, '…'),
			message: error?.message ?? '',
			submissions: sandbox().ledger.length - before.length,
		};
	};
	return { run };
}

/** Puts values into others; those of lists and objects into the ones that are there. */
function merged(right: unknown, values: unknown): unknown {
	if (Array.isArray(values) && Array.isArray(right)) {
		return values.map((value, index) => merged(right[index], value));
	}
	if (typeof values !== 'object' || values === null || Array.isArray(values)) return values;
	const base = (typeof right === 'object' && right !== null ? right : {}) as IDataObject;
	const changed = Object.entries(values).map(([name, value]) => [name, merged(base[name], value)]);
	return { ...base, ...Object.fromEntries(changed) };
}
