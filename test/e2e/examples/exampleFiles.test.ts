import { NodeHelpers, type INode, type INodeTypeDescription } from 'n8n-workflow';
import { examplesOf, readExample } from '../../../n8n-host/exampleFiles';
import { isTriggerOfOurs, PACKAGES } from '../../../n8n-host/packages';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { EXAMPLES_OF } from './exampleTests';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOTE = 'n8n-nodes-base.stickyNote';
/** What a note says, a line each. */
const NOTE_TEXT =
	/^## .+\n\n.{20,330}\n\n\*\*Change\*\* .{10,330}\n\n\*\*Costs\*\* .{5,200}(\n\n\*\*Needs\*\* .{10,240})?$/;
/** What stands in bold on a note and is no node. */
const ON_NOTES = [
	'Change',
	'Costs',
	'Needs',
	'Binary',
	'View',
	'Executions',
	'Execute workflow',
	'Authentication',
	'Max Wait',
	'Akool Trigger',
];
/** The examples of all packages. */
const EXAMPLES = PACKAGES.flatMap(({ name }) => examplesOf(name));
/** What a node takes on the canvas with its name, in pixels. */
const [WIDTH, HEIGHT] = [200, 180];

const n8n = connectToSharedN8n();
let types: INodeTypeDescription[];

beforeAll(async () => {
	types = await n8n.nodeTypes();
});

const typeOf = ({ type, typeVersion }: INode) =>
	types.find(({ name, version }) => name === type && [version].flat().includes(typeVersion));

it('all examples are run by a test', () => {
	expect(Object.values(EXAMPLES_OF).flat().sort()).toEqual([...EXAMPLES].sort());
});

describe.each(EXAMPLES)('%s', (name) => {
	const example = readExample(name);
	const [note, ...others] = example.nodes.filter(({ type }) => type === NOTE);
	const steps = example.nodes.filter(({ type }) => type !== NOTE);

	it('can be imported: n8n has all its nodes, in these versions', async () => {
		expect(example.nodes.filter((node) => !typeOf(node))).toEqual([]);
		const id = await n8n.createWorkflow(example);
		// n8n 2.x gives a trigger without an address its own already here, n8n 1.x only in the editor.
		const webhookId = expect.anything();
		const withAddress = (node: INode) => (isTriggerOfOurs(node) ? { webhookId, ...node } : node);
		const stored = (await n8n.getWorkflow(id)).nodes.map(withAddress);
		expect(stored).toEqual(example.nodes.map(withAddress));
	});

	it('sets no parameter that its nodes do not have', () => {
		for (const node of steps) {
			const type = typeOf(node)!;
			const { properties } = type;
			const known = NodeHelpers.getNodeParameters(
				properties,
				node.parameters,
				true,
				false,
				node,
				type,
			);
			expect(known).toMatchObject(node.parameters);
		}
	});

	it('brings nothing of where it was made: no credentials, no data, only example addresses', () => {
		expect(Object.keys(example)).toEqual(['name', 'nodes', 'connections', 'settings']);
		expect(example.nodes.filter((node) => node.credentials)).toEqual([]);
		// n8n would keep it, so that strangers would know where to call who imported the example.
		expect(example.nodes.filter((node) => isTriggerOfOurs(node) && node.webhookId)).toEqual([]);
		const hosts = [...JSON.stringify(example).matchAll(/https?:\/\/([^/"\\]+)/g)];
		expect(hosts.filter(([, host]) => host !== 'example.com')).toEqual([]);
	});

	it('has its placeholders in one node, and IDs of its own', () => {
		const holding = example.nodes.filter((node) => JSON.stringify(node).includes('example.com'));
		expect(holding.length).toBeLessThanOrEqual(1);
		expect(new Set(example.nodes.map(({ id }) => id)).size).toBe(example.nodes.length);
		expect(example.nodes.filter(({ id }) => !UUID.test(id))).toEqual([]);
	});

	it('tells on a note what it does, what to change and what it costs, a line each', () => {
		expect(others).toEqual([]);
		expect(note.parameters.content).toMatch(NOTE_TEXT);
		expect(String(note.parameters.content)).toMatch(new RegExp(`^## ${example.name}\n`));
	});

	it('names on the note only nodes that are there', () => {
		const inBold = [...String(note.parameters.content).matchAll(/\*\*([^*]+)\*\*/g)];
		const used = JSON.stringify(example);
		const unknown = inBold.filter(
			([, text]) => !ON_NOTES.includes(text) && !used.includes(`"name":"${text}"`),
		);
		expect(unknown.map(([, text]) => text)).toEqual([]);
	});

	it('lies below its note, from left to right, and nothing covers anything', () => {
		expect([note.position, note.parameters.width]).toEqual([[0, -300], 760]);
		for (const [
			n,
			{
				position: [x, y],
			},
		] of steps.entries()) {
			expect([x >= 0, y >= 0]).toEqual([true, true]);
			const near = steps
				.slice(n + 1)
				.filter(
					({ position }) => Math.abs(position[0] - x) < WIDTH && Math.abs(position[1] - y) < HEIGHT,
				);
			expect(near).toEqual([]);
		}
	});
});
