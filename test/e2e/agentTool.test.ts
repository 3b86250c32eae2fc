import { fromModel } from '../support/mcpTools';
import { ONE_LOOK } from '../support/oneLook';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';
import { useAgent } from '../support/useAgent';

const n8n = connectToSharedN8n();
const sandbox = useSandbox();
const credential = useCredential(n8n, sandbox);

const addresses = () => ({
	source: sandbox().portrait('amara').url,
	target: sandbox().portrait('bjorn').url,
});
const agentWith = useAgent(n8n, addresses);

test.each([
	[2.2, 'an address', ''],
	[2.2, 'an address that changes at each evaluation', '?v={{ $now.toMillis() }}'],
	// From version 3 on, n8n's engine runs an agent's tools instead of the agent itself.
	[3, 'an address', ''],
	[3, 'an address that changes at each evaluation', '?v={{ $now.toMillis() }}'],
])(
	'AI Agent %p and a tool with %s, slower than Max Wait: Retry On Fail pays once',
	async (version, _, query) => {
		sandbox().fail({ on: 'result', fault: 'emptyResult' });
		const tool = {
			type: 'n8n-nodes-akool.akoolFaceSwapProTool',
			parameters: {
				descriptionType: 'manual',
				toolDescription: 'Swaps a face',
				sourceUrl: fromModel('source') + query,
				targetUrl: fromModel('target'),
				options: ONE_LOOK,
			},
			retryOnFail: true,
			maxTries: 5,
			waitBetweenTries: 0,
		};
		const workflow = await agentWith(version, tool, credential());
		const id = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
		const { status, error, data } = await n8n.waitForExecution(id, 60_000);
		expect([status, error?.message]).toEqual(['success', undefined]);
		expect(JSON.stringify(data?.resultData.runData.Swap.at(-1)?.data)).toContain('completed');
		expect(sandbox().ledger).toHaveLength(1);
	},
);
