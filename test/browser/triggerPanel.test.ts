import { randomUUID } from 'crypto';
import { openEditor, type Editor } from '../../n8n-host/browser/editor';
import { OWNER } from '../../n8n-host/owner';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox();
const credential = useCredential(n8n, sandbox);
const TRIGGER = 'Akool Trigger';

let editor: Editor;
let workflowId: string;

const node = (name: string, type: string, parameters = {}, x = 0) => ({
	id: name,
	name,
	type: `n8n-nodes-akool.${type}`,
	typeVersion: 1,
	position: [x, 0] as [number, number],
	parameters,
	credentials: { akoolApi: { id: credential().id, name: credential().name } },
});

beforeAll(async () => {
	editor = await openEditor(n8n.address, OWNER);
	const trigger = { ...node(TRIGGER, 'akoolTrigger'), typeVersion: 1.1, webhookId: randomUUID() };
	workflowId = await n8n.createWorkflow({ name: TRIGGER, nodes: [trigger], connections: {} });
});
afterAll(async () => await editor.close());

/** Opens a node of a workflow in a fresh page. */
async function openNode(id: string, name: string) {
	await editor.page.goto('about:blank');
	await editor.openWorkflow(id);
	await editor.openNode(name);
	return editor.page.getByTestId('ndv');
}

/** What the trigger's panel says. */
async function wordsOfPanel(): Promise<string> {
	const panel = await openNode(workflowId, TRIGGER);
	await panel.getByText('Start when Akool calls').waitFor();
	await panel.getByText('When will this node trigger my flow?').click();
	await panel.getByText('At each call to the Production URL').waitFor();
	return await panel.innerText();
}

it('says what to do in order, the same before and after publishing', async () => {
	const before = await wordsOfPanel();
	const steps = [
		'1. In the credential',
		'2. Publish',
		'3. Open Webhook URLs',
		'4. In the swap node',
	];
	const places = steps.map((step) => before.indexOf(step));
	expect(places).not.toContain(-1);
	expect([...places].sort((a, b) => a - b)).toEqual(places);
	await n8n.activateWorkflow(workflowId);
	expect(await wordsOfPanel()).toBe(before);
});

it("listens, and n8n's own words are those that the panel announced", async () => {
	const panel = await openNode(workflowId, TRIGGER);
	await panel.getByText('when n8n asks you to create an event in Akool').waitFor();
	await panel.getByTestId('trigger-execute-button').click();
	await panel.getByText('Go to Akool and create an event').waitFor();
});

it('a swap node has a notice about a test URL, and none about a production URL', async () => {
	const options = (path: string) => ({
		options: { callback: 'url', callbackUrl: `https://n8n.example.com/${path}/1/webhook` },
	});
	const nodes = [
		node('Test', 'akoolFaceSwapPro', options('webhook-test')),
		node('Production', 'akoolFaceSwapPro', options('webhook'), 400),
	];
	const id = await n8n.createWorkflow({ name: 'Callbacks', nodes, connections: {} });
	const noticesOf = async (name: string) => {
		const panel = await openNode(id, name);
		await panel.getByText('Callback URL', { exact: true }).first().waitFor();
		return await panel.getByText('takes one call, while its trigger listens').count();
	};
	expect(await noticesOf('Test')).toBe(1);
	expect(await noticesOf('Production')).toBe(0);
});
