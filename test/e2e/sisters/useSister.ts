import type { IDataObject } from 'n8n-workflow';
import type { StoredCredential } from '../../../n8n-host/client/credentials';
import type { Execution } from '../../../n8n-host/client/executions';
import type { N8nClient } from '../../../n8n-host/client/n8nClient';
import type { WorkflowJson } from '../../../n8n-host/client/workflows';
import { readyExample } from '../../../n8n-host/exampleFiles';
import { swapStep, workflowOf, type Step } from '../../support/buildWorkflow';
import { pair } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import type { SisterPackage, SisterSandbox } from '../../support/sisterPackages';
import { useStored, type CredentialFor } from '../../support/storeCredential';

/** How long an execution may take, in ms. */
const TIMEOUT = 60_000;

/** A sister package in the n8n that all e2e tests share, with the stand-in for its provider. */
export interface Sister<StandIn extends SisterSandbox = SisterSandbox> extends Pick<
	SisterPackage<StandIn>,
	'provider' | 'packageName' | 'nodes'
> {
	n8n: N8nClient;
	sandbox(): StandIn;
	/** The credential for the stand-in, before it is stored. */
	credentialFor(): CredentialFor;
	credential(): StoredCredential;
	/** The address of a drawn picture. */
	url(portrait: string): string;
	/** A row with the addresses of two drawn pictures. */
	pair(source: string, target: string): { source: string; target: string };
	/** A step that swaps the faces of such rows. */
	swap(parameters?: IDataObject, more?: Partial<Step>): Step;
	/** Starts a workflow; gives the execution's ID. */
	start(workflow: WorkflowJson): Promise<string>;
	runToEnd(workflow: WorkflowJson): Promise<Execution>;
	/** Runs rows through steps, to the end. */
	run(rows: IDataObject[], steps: Step[]): Promise<Execution>;
	/** An example with the credential, and with `changes` as in `readyExample`. */
	ready(example: string, changes?: Record<string, string>): WorkflowJson;
}

/**
 * What a file of tests needs to run workflows with a sister package's nodes.
 *
 * @param sandbox gives the stand-in, from the first test on
 */
export function useSister<StandIn extends SisterSandbox>(
	{ provider, packageName, nodes, ...sister }: SisterPackage<StandIn>,
	sandbox: () => StandIn,
): Sister<StandIn> {
	const n8n = connectToSharedN8n();
	const credentialFor = () => sister.credentialFor(sandbox());
	const credential = useStored(n8n, credentialFor);
	const start = async (workflow: WorkflowJson) =>
		await n8n.runWorkflow(await n8n.createWorkflow(workflow));
	const runToEnd = async (workflow: WorkflowJson) =>
		await n8n.waitForExecution(await start(workflow), TIMEOUT);
	return {
		...{ provider, packageName, nodes, n8n, sandbox, credentialFor, credential, start, runToEnd },
		url: (portrait) => sandbox().portrait(portrait).url,
		pair: (source, target) => pair(sandbox(), source, target),
		swap: (parameters = {}, more = {}) => swapStep(parameters, { type: nodes.swap, ...more }),
		run: async (rows, steps) => await runToEnd(workflowOf(rows, steps, credential())),
		ready: (example, changes) => readyExample(`${packageName}/${example}`, credential(), changes),
	};
}
