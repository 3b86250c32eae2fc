import type { StoredWorkflow, WorkflowJson } from '../../../n8n-host/client/workflows';
import { EXAMPLES } from '../../../n8n-host/exampleFiles';
import { bringExamples, type BroughtExample } from '../../../scripts/demo/bringExamples';

/** What an n8n keeps of workflows, without the n8n. */
function store() {
	const workflows = new Map<string, StoredWorkflow>();
	let ids = 0;
	const get = (id: string) => workflows.get(id)!;
	return {
		workflows,
		address: 'http://n8n',
		createWorkflow: async (workflow: WorkflowJson) => {
			const id = String(++ids);
			workflows.set(id, { ...structuredClone(workflow), id, versionId: '1', active: false });
			return id;
		},
		getWorkflow: async (id: string) => get(id),
		findWorkflow: async (id: string) => workflows.get(id),
		findWorkflowId: async (name: string) =>
			[...workflows.values()].find((one) => one.name === name)?.id,
		updateWorkflow: async (id: string, workflow: WorkflowJson) => {
			workflows.set(id, { ...get(id), ...structuredClone(workflow) });
		},
		activateWorkflow: async (id: string) => {
			get(id).active = true;
		},
	};
}

const place = (host: string) => ({
	credential: { id: '1', name: 'Akool sandbox', type: 'akoolApi' },
	media: {
		faces: [`${host}/face.png`],
		pictures: [`${host}/picture.png`],
		group: [`${host}/group.png`],
		people: [`${host}/person.png`],
		videos: [`${host}/video.mp4`],
		sheet: [`${host}/rows.csv`],
		callback: [`${host}/webhook`],
	},
	filesFolder: '/files',
});

let n8n: ReturnType<typeof store>;
let brought: Record<string, BroughtExample>;
const bring = async (host = 'http://a') =>
	await bringExamples(n8n, 'n8n-nodes-akool', place(host), brought);

beforeEach(async () => {
	n8n = store();
	brought = {};
});

it('all are there, the one to begin with first, as n8n lists them too', async () => {
	const examples = await bring();
	expect(examples).toHaveLength(EXAMPLES.length);
	expect(examples.every(({ isNew }) => isNew)).toBe(true);
	expect(examples[0].title).toBe('Swap one face');
	const newestFirst = [...n8n.workflows.keys()].reverse();
	expect(examples.map(({ id }) => id)).toEqual(newestFirst);
});

it('what needs a login of its own is told, everything else is ready', async () => {
	const examples = await bring();
	const needing = examples.filter(({ needs }) => needs !== undefined);
	expect(needing.map(({ title, needs }) => `${title}: ${needs}`).sort()).toEqual([
		expect.stringMatching(/Google Drive.*: a Google login$/),
		expect.stringMatching(/Google sheet.*: a Google login$/),
		expect.stringMatching(/AI agent.*: a login for a language model$/),
	]);
});

it('forms are published, and what Akool calls; nothing else is', async () => {
	const examples = await bring();
	for (const { active, nodes } of n8n.workflows.values()) {
		const isCalled = nodes.some(({ type }) => /\.(formTrigger|akoolTrigger)$/.test(type));
		expect(active).toBe(isCalled);
	}
	const forms = examples.filter(({ form }) => form !== undefined);
	expect(forms.length).toBeGreaterThanOrEqual(2);
	expect(forms[0].form).toMatch(/^http:\/\/n8n\/form\/[0-9a-f-]{36}$/);
});

it('a second time nothing is doubled or touched', async () => {
	const before = await bring();
	const stored = structuredClone([...n8n.workflows]);
	const after = await bring();
	expect(after).toEqual(before.map((one) => ({ ...one, isNew: false })));
	expect([...n8n.workflows]).toEqual(stored);
});

it('what its user changed stays, also when the example has changed since', async () => {
	const [first, second] = await bring();
	n8n.workflows.get(first.id)!.name = 'Mine';
	n8n.workflows.get(second.id)!.active = true;
	const after = await bring('http://b');
	expect(after[0]).toMatchObject({ id: first.id, title: 'Mine', isNew: false });
	expect(JSON.stringify(n8n.workflows.get(first.id))).toContain('http://a/');
	expect(n8n.workflows.get(second.id)!.active).toBe(true);
	expect(await bring('http://b')).toMatchObject([
		{ id: first.id, isNew: false },
		{},
		...after.slice(2).map(() => ({})),
	]);
});

it('what nobody changed follows the example', async () => {
	const [first] = await bring();
	const [after] = await bring('http://b');
	expect(after).toMatchObject({ id: first.id, isNew: true });
	expect(JSON.stringify(n8n.workflows.get(first.id))).not.toContain('http://a/');
});

it('what was deleted comes back', async () => {
	const [first] = await bring();
	n8n.workflows.delete(first.id);
	const [after] = await bring();
	expect(after.isNew).toBe(true);
	expect(n8n.workflows.get(after.id)?.name).toBe('Swap one face');
});

it('one of the same name is taken for it when nothing is remembered, and not touched', async () => {
	const [first] = await bring();
	n8n.workflows.get(first.id)!.nodes = [];
	brought = {};
	const [after] = await bring();
	expect(after).toMatchObject({ id: first.id, isNew: false });
	expect(n8n.workflows.size).toBe(EXAMPLES.length);
});
