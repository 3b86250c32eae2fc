import { EXAMPLES, readExample } from '../../../n8n-host/exampleFiles';
import { connectToSharedN8n } from '../../support/sharedN8n';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const n8n = connectToSharedN8n();
/** Node types with their versions: `n8n-nodes-base.set 3.4`. */
let offered: string[];

beforeAll(async () => {
	offered = (await n8n.nodeTypes()).flatMap(({ name, version }) =>
		[version].flat().map((one) => `${name} ${one}`),
	);
});

describe.each(EXAMPLES)('%s', (name) => {
	const example = readExample(name);

	it('can be imported: n8n has all its nodes, in these versions', async () => {
		const used = example.nodes.map(({ type, typeVersion }) => `${type} ${typeVersion}`);
		expect(used.filter((type) => !offered.includes(type))).toEqual([]);

		const id = await n8n.createWorkflow(example);
		expect((await n8n.getWorkflow(id)).nodes).toEqual(example.nodes);
	});

	it('brings nothing of where it was made: no credentials, no data, only example addresses', () => {
		expect(Object.keys(example)).toEqual(['name', 'nodes', 'connections', 'settings']);
		expect(example.nodes.filter((node) => node.credentials)).toEqual([]);
		const hosts = [...JSON.stringify(example).matchAll(/https?:\/\/([^/"\\]+)/g)];
		expect(hosts.filter(([, host]) => host !== 'example.com')).toEqual([]);
	});

	it('has its placeholders in one node, and IDs of its own', () => {
		const holding = example.nodes.filter((node) => JSON.stringify(node).includes('example.com'));
		expect(holding.length).toBeLessThanOrEqual(1);
		expect(new Set(example.nodes.map(({ id }) => id)).size).toBe(example.nodes.length);
		expect(example.nodes.filter(({ id }) => !UUID.test(id))).toEqual([]);
	});

	it('tells on a note what it does, what to change and what it costs', () => {
		if (name === 'swap-one-face') return; // explained in the README
		const notes = example.nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		expect(notes).toHaveLength(1);
		expect(notes[0].parameters.content).toMatch(/\*\*Change\*\*[^]*\*\*Costs\*\*/);
	});
});
