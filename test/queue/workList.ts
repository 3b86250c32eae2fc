import type { IDataObject } from 'n8n-workflow';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { DataTable } from '../../n8n-host/client/dataTables';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { chainOf, swapStep, type Step } from '../support/buildWorkflow';

const COLUMNS = ['source', 'target', 'state', 'job', 'result'];

/** A work list: swaps to be done, and what became of each, in one of n8n's data tables. */
export async function createWorkList(
	n8n: N8nClient,
	rows: Array<{ source: string; target: string }>,
): Promise<DataTable> {
	const table = await n8n.createDataTable(`Work list ${Date.now()}`, COLUMNS);
	await n8n.addRows(table, rows);
	return table;
}

/** Hands in what nobody has begun with: notes that it is being sent, sends it, notes the job. */
export function handInWorkflow(table: DataTable, credential: StoredCredential) {
	return chainOf(
		[
			START,
			getRows(table, [{ keyName: 'state', condition: 'isEmpty' }]),
			{
				name: 'One by One',
				type: 'n8n-nodes-base.splitInBatches',
				typeVersion: 3,
				parameters: { batchSize: 1 },
				to: [[], ['Note Sending']],
			},
			updateRow(table, 'Note Sending', '={{ $json.id }}', { state: 'sending' }),
			swapStep({ waitForResult: false, options: {} }),
			{ ...noteJob(table), to: [['One by One']] },
		],
		credential,
	);
}

/** Waits for the jobs of the list that have no result yet, and notes their results. */
export function fetchWorkflow(table: DataTable, credential: StoredCredential) {
	return chainOf(
		[
			START,
			getRows(table, [
				{ keyName: 'job', condition: 'isNotEmpty' },
				{ keyName: 'result', condition: 'isEmpty' },
			]),
			{
				name: 'Wait',
				type: 'n8n-nodes-akool.akoolGetResult',
				typeVersion: 1.1,
				parameters: {
					operation: 'wait',
					resultIds: '={{ $json.job }}',
					options: { pollInterval: 0.5 },
				},
			},
			updateRow(table, 'Note Result', "={{ $('Get Rows').item.json.id }}", {
				result: '={{ $json.url }}',
			}),
		],
		credential,
	);
}

/** Replaced when the workflow is published. */
const START: Step = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

const dataTableStep = (name: string, table: DataTable, parameters: IDataObject): Step => ({
	name,
	type: 'n8n-nodes-base.dataTable',
	parameters: {
		resource: 'row',
		dataTableId: { __rl: true, mode: 'id', value: table.id },
		matchType: 'allConditions',
		...parameters,
	},
});

const getRows = (table: DataTable, conditions: IDataObject[]): Step =>
	dataTableStep('Get Rows', table, {
		operation: 'get',
		returnAll: true,
		filters: { conditions },
	});

const noteJob = (table: DataTable): Step =>
	updateRow(table, 'Note Job', "={{ $('Note Sending').item.json.id }}", {
		state: 'sent',
		job: '={{ $json._id }}',
	});

const updateRow = (table: DataTable, name: string, id: string, value: IDataObject): Step =>
	dataTableStep(name, table, {
		operation: 'update',
		filters: { conditions: [{ keyName: 'id', condition: 'eq', keyValue: id }] },
		columns: { mappingMode: 'defineBelow', value },
	});
