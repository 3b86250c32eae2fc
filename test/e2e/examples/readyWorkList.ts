import type { StoredCredential } from '../../../n8n-host/client/credentials';
import type { DataTable } from '../../../n8n-host/client/dataTables';
import type { N8nClient } from '../../../n8n-host/client/n8nClient';
import type { WorkflowJson } from '../../../n8n-host/client/workflows';
import { readExampleFile, readyExample } from '../../../n8n-host/exampleFiles';

const EXAMPLE = 'data-table-work-list';

/** The example with the work list, ready to be stored. */
export interface ReadyWorkList {
	table: DataTable;
	workflow: WorkflowJson;
	/** The trigger's production address. */
	callbackUrl: string;
}

/**
 * Makes the data table that the example goes through, empty, and readies the example for it, as the
 * note in it says.
 *
 * @throws Error when n8n has a table of that name already
 */
export async function readyWorkList(
	n8n: N8nClient,
	credential: StoredCredential,
): Promise<ReadyWorkList> {
	const [header] = readExampleFile('work-list.csv').split('\n');
	const table = await n8n.createDataTable('Face swaps', header.split(','));
	const workflow = readyExample(EXAMPLE, credential, {
		'https://example.com/webhook/address-of-the-trigger': '=address',
		'"amount": 10': '"amount": 1',
	});
	const trigger = workflow.nodes.find(({ type }) => type.endsWith('.akoolTrigger'));
	const callbackUrl = `${n8n.address}/webhook/${trigger?.webhookId}/webhook`;
	for (const { name, parameters } of workflow.nodes) {
		if (name === 'Submit Swap') Object(parameters.options).callbackUrl = callbackUrl;
		if ('dataTableId' in parameters && !(await canFindByName(n8n))) {
			parameters.dataTableId = { __rl: true, mode: 'list', value: table.id };
		}
	}
	return { table, workflow, callbackUrl };
}

/** Whether the table's name suffices: in n8n 1.x people choose it in each node. */
async function canFindByName(n8n: N8nClient): Promise<boolean> {
	const types = await n8n.nodeTypes();
	const dataTable = types.find(({ name }) => name === 'n8n-nodes-base.dataTable');
	return [dataTable?.version].flat().includes(1.1);
}
