import { createHash } from 'node:crypto';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { StoredWorkflow, WorkflowJson } from '../../n8n-host/client/workflows';
import { examplesOf } from '../../n8n-host/exampleFiles';
import { localExample, type ExamplePlace } from '../../n8n-host/localExamples';
import { isTriggerOfOurs } from '../../n8n-host/packages';

/** What is remembered of an example that was brought to an n8n. */
export interface BroughtExample {
	/** The workflow's id. */
	id: string;
	/** Changes when the example itself does. */
	example: string;
	/** Changes when somebody changes the workflow; missing when it was there before. */
	stored?: string;
}

/** An example in an n8n. */
export interface PlacedExample {
	/** The workflow's id. */
	id: string;
	/** Its name in n8n. */
	title: string;
	/** The address of its form, when it has one. */
	form?: string;
	/** What it needs that a demo has not, e.g. `a Google login`. */
	needs?: string;
	/** Whether it was created or updated just now; else it is as its user left it. */
	isNew: boolean;
}

/** What is asked of n8n here. */
export type WorkflowCalls = Pick<
	N8nClient,
	| 'address'
	| 'createWorkflow'
	| 'getWorkflow'
	| 'findWorkflow'
	| 'findWorkflowId'
	| 'updateWorkflow'
	| 'activateWorkflow'
>;

const FORM = 'n8n-nodes-base.formTrigger';
/** The one to begin with, in each package. */
const FIRST_EXAMPLE = /(?:^|\/)swap-one-face$/;

/**
 * Brings a package's examples to an n8n. One that is missing is created, and published when it waits for
 * calls; one that nobody changed is updated when the example changed; others stay as they are.
 *
 * @param brought what is remembered of an earlier time, by name; it is brought up to date
 * @returns all of them, the one to begin with first
 */
export async function bringExamples(
	n8n: WorkflowCalls,
	packageName: string,
	place: ExamplePlace,
	brought: Record<string, BroughtExample>,
): Promise<PlacedExample[]> {
	const placed: PlacedExample[] = [];
	// n8n lists what was created last first.
	for (const { name, workflow } of inOrder(packageName, place).reverse()) {
		const { isNew, title, ...remembered } = await bring(n8n, workflow, brought[name]);
		brought[name] = remembered;
		const trigger = workflow.nodes.find(({ type }) => type === FORM);
		const form = trigger && `${n8n.address}/form/${trigger.webhookId}`;
		placed.unshift({ id: remembered.id, title, form, needs: needsOf(workflow), isNew });
	}
	return placed;
}

/** The first is told. */
const NEEDS: Array<[nodes: RegExp, needs: string]> = [
	[/\.google(?:Sheets|Drive)/, 'a Google login'],
	[/\.lmChat/, 'a login for a language model'],
];

function needsOf({ nodes }: WorkflowJson): string | undefined {
	return NEEDS.find(([pattern]) => nodes.some(({ type }) => pattern.test(type)))?.[1];
}

/** The one to begin with, then the others by the names that people see, and at the end what can't run here. */
function inOrder(packageName: string, place: ExamplePlace) {
	const all = examplesOf(packageName).map((name) => ({
		name,
		workflow: localExample(name, place),
	}));
	const rank = ({ name, workflow }: (typeof all)[number]) => {
		if (FIRST_EXAMPLE.test(name)) return 0;
		return needsOf(workflow) === undefined ? 1 : 2;
	};
	return all.sort((a, b) => rank(a) - rank(b) || a.workflow.name.localeCompare(b.workflow.name));
}

async function bring(
	n8n: WorkflowCalls,
	workflow: WorkflowJson,
	before: BroughtExample | undefined,
): Promise<BroughtExample & Pick<PlacedExample, 'title' | 'isNew'>> {
	const example = hashOf(workflow);
	const id = before?.id ?? (await n8n.findWorkflowId(workflow.name));
	const stored = id === undefined ? undefined : await n8n.findWorkflow(id);
	const asNew = { example, title: workflow.name, isNew: true };
	if (stored === undefined) return { ...(await create(n8n, workflow)), ...asNew };
	const asItIs = { title: stored.name, isNew: false };
	if (before?.example === example) return { ...before, ...asItIs };
	if (before?.stored === undefined || before.stored !== hashOf(stored)) {
		return { id: stored.id, example, ...asItIs };
	}
	await n8n.updateWorkflow(stored.id, workflow);
	return { id: stored.id, stored: await storedHash(n8n, stored.id), ...asNew };
}

async function create(n8n: WorkflowCalls, workflow: WorkflowJson) {
	const id = await n8n.createWorkflow(workflow);
	if (workflow.nodes.some(isCalled)) await n8n.activateWorkflow(id);
	return { id, stored: await storedHash(n8n, id) };
}

/** Whether a workflow with this node is published: it waits for somebody to call it. */
function isCalled(node: { type: string }): boolean {
	return node.type === FORM || isTriggerOfOurs(node);
}

async function storedHash(n8n: WorkflowCalls, id: string): Promise<string> {
	return hashOf(await n8n.getWorkflow(id));
}

/** Of what people change about a workflow. */
function hashOf({ name, nodes, connections }: WorkflowJson | StoredWorkflow): string {
	const text = JSON.stringify({ name, nodes, connections });
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
