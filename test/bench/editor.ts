import { chromiumMissing } from '../../n8n-host/browser/chromium';
import { openEditor } from '../../n8n-host/browser/editor';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { Progress } from '../../n8n-host/commands/progress';
import { OWNER } from '../../n8n-host/owner';
import { alignedLines } from './alignedLines';
import { promisesOf } from './benchLine';
import { byTurns } from './byTurns';
import { editorLines, nodesOfOurs, sizeLine } from './editorFigures';
import { NODES } from './editorNodes';
import { cpuOf, measureEditor, type EditorTimes } from './measureEditor';
import { startMeteredHost } from './meteredHost';
import { type BenchOptions, type BenchReport, reportPromises } from './promises';
import { quantile } from './quantile';

/** What the comparison gave. */
export interface EditorReport extends BenchReport {
	/** The times of each node, a round each. */
	times: Record<string, EditorTimes[]>;
}

const NAME = 'Opening a node and typing in the editor';

/** Compares how fast our nodes and n8n's own are opened and typed into, in Chromium. */
export async function benchEditor(
	{ only, rounds }: BenchOptions,
	onProgress: Progress,
): Promise<EditorReport[]> {
	if (!NAME.includes(only)) return [];
	onProgress(`\n${NAME}`);
	const missing = chromiumMissing();
	if (missing !== undefined) {
		onProgress(`The editor is left out: ${missing}`);
		return [];
	}
	const host = await startMeteredHost(onProgress);
	try {
		const times = await measureNodes(host.n8n, rounds, onProgress);
		editorTable(times).forEach(onProgress);
		const lines = [...editorLines(times), sizeLine(await host.n8n.nodeTypes())];
		return [{ name: NAME, lines, times, promises: reportPromises(promisesOf(lines), onProgress) }];
	} finally {
		await host.stop();
	}
}

async function measureNodes(
	n8n: N8nClient,
	rounds: number,
	onProgress: Progress,
): Promise<EditorReport['times']> {
	const workflowId = await createWorkflow(n8n);
	const editor = await openEditor(n8n.address, OWNER, { width: 1600, height: 1000 });
	try {
		const cpu = await cpuOf(editor.page);
		await editor.openWorkflow(workflowId);
		const times: EditorReport['times'] = {};
		// The first time the editor loads what it needs for a kind of field.
		for (let round = -1; round < rounds; round++) {
			for (const [name, { field }] of byTurns(Object.entries(NODES), round)) {
				const one = await measureEditor(editor, cpu, { name, field });
				if (round >= 0) (times[name] ??= []).push(one);
			}
			onProgress(`  ${round + 1} of ${rounds} rounds`);
		}
		return times;
	} finally {
		await editor.close();
	}
}

/** All nodes on one canvas, each in its latest version. */
async function createWorkflow(n8n: N8nClient): Promise<string> {
	const types = await n8n.nodeTypes();
	const latest = (type: string) =>
		Math.max(...types.filter(({ name }) => name === type).flatMap(({ version }) => version));
	const nodes = Object.entries(NODES).map(([name, { type, parameters = {} }], index) => ({
		id: name,
		name,
		type,
		typeVersion: latest(type),
		position: [(index % 3) * 300, Math.floor(index / 3) * 250] as [number, number],
		parameters,
	}));
	return await n8n.createWorkflow({ name: NAME, nodes, connections: {} });
}

function editorTable(times: EditorReport['times']): string[] {
	const median = (name: string, figure: keyof EditorTimes) =>
		`${quantile(
			times[name].map((one) => one[figure]),
			0.5,
		).toFixed(1)} ms`;
	const names = [...Object.keys(times)];
	const ours = nodesOfOurs(names);
	return alignedLines([
		['', 'opening', 'each key'],
		...names
			.sort((a, b) => Number(ours.includes(a)) - Number(ours.includes(b)))
			.map((name) => [name, median(name, 'openMs'), median(name, 'keyMs')]),
	]);
}
