import type { IDataObject } from 'n8n-workflow';
import { readyExample } from '../../../n8n-host/exampleFiles';
import type { WorkflowJson } from '../../../n8n-host/client/workflows';
import type { WaveSpeedSettings } from '../../../sandbox';
import { swapStep, WAVESPEED_NODES, workflowOf, type Step } from '../../support/buildWorkflow';
import { pair as pairIn } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useStored, waveSpeedCredential } from '../../support/storeCredential';
import { useWaveSpeedSandbox } from '../../support/waveSpeedSandbox';

/** How long an execution may take, in ms. */
const TIMEOUT = 60_000;

/** A step with WaveSpeed Face Swap that takes its pictures from the fields `source` and `target`. */
export const waveSpeedSwap = (parameters: IDataObject = {}, more: Partial<Step> = {}): Step =>
	swapStep(parameters, { type: WAVESPEED_NODES.swap, ...more });

/** What a file of tests needs to run workflows with WaveSpeed's nodes against a stand-in. */
export function useWaveSpeed(settings: Partial<WaveSpeedSettings> = {}) {
	const n8n = connectToSharedN8n();
	const sandbox = useWaveSpeedSandbox({ queueMs: 100, processMs: 200, ...settings });
	const credential = useStored(n8n, () => waveSpeedCredential(sandbox()));

	/** The address of a drawn picture. */
	const url = (name: string) => sandbox().portrait(name).url;
	const pair = (source: string, target: string) => pairIn(sandbox(), source, target);
	const start = async (workflow: WorkflowJson) =>
		await n8n.runWorkflow(await n8n.createWorkflow(workflow));
	const runToEnd = async (workflow: WorkflowJson) =>
		await n8n.waitForExecution(await start(workflow), TIMEOUT);

	return {
		n8n,
		sandbox,
		credential,
		url,
		pair,
		/** Starts a workflow; gives the execution's ID. */
		start,
		/** Runs rows through steps, to the end. */
		run: async (rows: IDataObject[], steps: Step[]) =>
			await runToEnd(workflowOf(rows, steps, credential())),
		/** An example with the credential, and with `changes` as in `readyExample`. */
		ready: (example: string, changes?: Record<string, string>) =>
			readyExample(`n8n-nodes-wavespeed-face-swap/${example}`, credential(), changes),
		runToEnd,
	};
}
