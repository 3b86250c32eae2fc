import type { INodeTypeDescription } from 'n8n-workflow';
import { isNodeOfOurs } from '../../n8n-host/packages';
import type { BenchLine } from './benchLine';
import { LONG_LIST } from './editorNodes';
import type { EditorTimes } from './measureEditor';
import { quantile } from './quantile';

/** Beside what our nodes are measured. */
const OTHER_NODE = 'HTTP Request';
const KB = 1024;
/** A median of the same node differs by that from one run to the next, in ms. */
const NOISE = { openMs: 20, keyMs: 1 };

/**
 * Our list has as many fields, but for each face one more that is hidden, and two faces an entry. Neither
 * handles to sort it, nor descriptions, nor placeholders make a difference that can be measured.
 */
const MOST_OF_LIST = { openMs: 1.3, keyMs: 1 };

/** Which of these names on the canvas are nodes of our packages. */
export function nodesOfOurs(names: string[]): string[] {
	return names.filter((name) => /^(?:Akool|WaveSpeed|Crun) /.test(name));
}

/** The lines of the table: the slowest of our nodes beside HTTP Request. */
export function editorLines(times: Record<string, EditorTimes[]>): BenchLine[] {
	const median = (name: string, figure: keyof EditorTimes) =>
		quantile(
			times[name].map((one) => one[figure]),
			0.5,
		);
	const line = (work: string, figure: keyof EditorTimes, list = ''): BenchLine => {
		const alike = nodesOfOurs(Object.keys(times)).filter(
			(name) => name.endsWith(LONG_LIST) === (list !== ''),
		);
		return {
			work: `${work}${list}: the browser's processor time`,
			unit: 'ms',
			ours: Math.max(...alike.map((name) => median(name, figure))),
			byHand: median(OTHER_NODE + list, figure),
			otherNode: OTHER_NODE,
			beside: 'byHand',
			atMost: list === '' ? 1 : MOST_OF_LIST[figure],
			noise: NOISE[figure],
		};
	};
	return [
		line('Opening a node in the editor, the slowest of ours', 'openMs'),
		line('A key in one of its fields', 'keyMs'),
		line('Opening a node in the editor', 'openMs', LONG_LIST),
		line('A key in one of its fields', 'keyMs', LONG_LIST),
	];
}

/** How much the editor loads of a node, before anything is opened: the largest of ours. */
export function sizeLine(types: INodeTypeDescription[]): BenchLine {
	const size = (type: INodeTypeDescription) => JSON.stringify(type).length / KB;
	const ours = types.filter(({ name }) => isNodeOfOurs({ type: name }));
	const other = types.filter(({ name }) => name === 'n8n-nodes-base.httpRequest');
	return {
		work: 'The description of a node that the editor loads, the largest of ours',
		unit: 'kB',
		ours: Math.max(...ours.map(size)),
		byHand: Math.max(...other.map(size)),
		otherNode: OTHER_NODE,
		beside: 'byHand',
		atMost: 1,
	};
}
