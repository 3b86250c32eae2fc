import type { IDataObject, INodeType } from 'n8n-workflow';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { ContractProvider, StandIn } from '../providers/contractProvider';
import type { Step } from '../support/buildWorkflow';

/** In ms of the stand-in's clock: no job ends unless that is moved on. */
export const ENDLESS_MS = 10 * 60 * 1000;

const FACES = ['amara', 'chen', 'emeka'];
const TARGETS = ['bjorn', 'dolores', 'fatima'];

/** The steps of workflows for a provider. */
export function stepsOf({ packageName, nodes }: ContractProvider) {
	const step = (name: string, { description }: INodeType, parameters: IDataObject): Step => ({
		name,
		type: `${packageName}.${description.name}`,
		typeVersion: [description.version].flat().at(-1),
		parameters,
	});
	return {
		/** Swaps the rows of {@link rowsFor}. */
		swap: (parameters: IDataObject) =>
			step('Swap', nodes.swap, {
				sourceUrl: '={{ $json.source }}',
				targetUrl: '={{ $json.target }}',
				...parameters,
			}),
		/** Sleeps until the provider calls. */
		sleep: step('Sleep', nodes.getResult, { operation: 'wait', waitUsing: 'callback' }),
		/** Starts the workflow when the provider calls. */
		trigger: (webhookId: string): Step => ({
			...step('Trigger', nodes.trigger, {}),
			settings: { webhookId },
		}),
	};
}

/** Three rows with pictures of a stand-in. */
export const rowsFor = (standIn: StandIn) =>
	FACES.map((face, index) => ({
		source: standIn.portrait(face).url,
		target: standIn.portrait(TARGETS[index]).url,
	}));

/** Stores a credential for a stand-in. */
export async function storeCredentialFor(
	n8n: N8nClient,
	{ name, nodes }: ContractProvider,
	{ credential }: StandIn,
): Promise<StoredCredential> {
	const [{ name: type }] = nodes.swap.description.credentials ?? [];
	return await n8n.createCredential(name, type, credential);
}
