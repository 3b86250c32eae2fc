import { connectToSharedN8n } from '../support/sharedN8n';
import { useEditor } from './useEditor';

const n8n = connectToSharedN8n();
const editor = useEditor();

const TOOLS = [
	...['Account', 'Face Detect', 'Face Swap Classic', 'Face Swap Plus', 'Face Swap Pro'],
	'Get Result',
].map((name) => `Akool ${name} Tool`);

const WAVESPEED_TOOLS = ['Account', 'Face Swap', 'Get Result'].map(
	(name) => `WaveSpeed ${name} Tool`,
);
const CRUN_TOOLS = ['Account', 'Face Detect', 'Face Swap', 'Get Result'].map(
	(name) => `Crun ${name} Tool`,
);

beforeAll(async () => {
	const position: [number, number] = [0, 0];
	const nodes = [
		{
			id: '1',
			name: 'Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: 2,
			position,
			parameters: {},
		},
	];
	const id = await n8n.createWorkflow({ name: 'Agent', nodes, connections: {} });
	await editor().openWorkflow(id);
});

test('an agent lists each node once as a tool; one that was added leaves the pictures to the model', async () => {
	const { panel, node } = editor();
	await panel.openTools('Agent');
	const found = await panel.find('akool');
	expect(found.filter((name) => /akool/i.test(name)).sort()).toEqual(TOOLS);
	expect((await panel.find('wavespeed')).sort()).toEqual(WAVESPEED_TOOLS);
	// n8n finds names with these letters somewhere, too.
	const ofCrun = (await panel.find('crun')).filter((name) => /crun/i.test(name));
	expect(ofCrun.sort()).toEqual(CRUN_TOOLS);
	await editor().photograph('tools of an agent');

	await panel.find('akool');
	await panel.add('Akool Face Swap Pro Tool');
	await editor().photograph('a tool');
	for (const label of ['Source Face URL', 'Target URL']) {
		await node.leaveToModel(label);
		expect(await node.field(label).innerText()).toContain('Defined automatically by the model');
	}
	await editor().photograph('a tool, left to the model');
});
