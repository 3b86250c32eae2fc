import { randomUUID } from 'node:crypto';
import { useCrunSandbox } from '../../support/crunSandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { crunCredential, useStored } from '../../support/storeCredential';
import { useEditor } from '../useEditor';

const n8n = connectToSharedN8n();
const sandbox = useCrunSandbox();
const editor = useEditor();
// Without one, n8n asks for it instead of showing the panel.
const credential = useStored(n8n, () => crunCredential(sandbox()));

test('the panel says what to do in order, and first that the address is a secret', async () => {
	const name = 'Crun Trigger';
	const trigger = {
		id: 'trigger',
		name,
		type: 'n8n-nodes-crun-face-swap.crunTrigger',
		typeVersion: 1.1,
		position: [0, 0] as [number, number],
		parameters: {},
		credentials: { [credential().type]: credential() },
		webhookId: randomUUID(),
	};
	await editor().openWorkflow(
		await n8n.createWorkflow({ name, nodes: [trigger], connections: {} }),
	);
	await editor().openNode(name);
	const panel = editor().page.getByTestId('ndv');
	await panel.getByText('Start when Crun calls').waitFor();
	await panel.getByText('When will this node trigger my flow?').click();
	await panel.getByText('At each call to the Production URL').waitFor();
	await editor().photograph('crun, trigger panel');
	const words = await panel.innerText();
	const steps = [
		'1. Keep the URLs of this node secret.',
		'2. Publish',
		'3. Open Webhook URLs',
		'4. In the swap node',
	];
	const places = steps.map((step) => words.indexOf(step));
	expect(places).not.toContain(-1);
	expect([...places].sort((a, b) => a - b)).toEqual(places);
	expect(words).toContain('whoever gets a copy of this workflow knows them, too');
});
