import { randomUUID } from 'crypto';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeExecutionData,
} from 'n8n-workflow';
import type { InputItem, NodeUnderTest } from '../../support/engineWorkflow';
import { execute, type ExecutionStart } from '../../support/executions';
import type { ContractProvider, StandIn } from '../../providers/contractProvider';

/** No face is the new one twice, so a charge tells which row it is for. */
const FACES = ['amara', 'chen', 'emeka', 'bjorn', 'dolores', 'fatima'];
const TARGETS = ['bjorn', 'dolores', 'fatima', 'amara', 'chen', 'emeka'];

/** What one test of the contract works with: a stand-in of its own, and the provider's nodes. */
export class Contract {
	/** The values of the credential that nodes use. */
	credential: ICredentialDataDecryptedObject;

	constructor(
		readonly provider: ContractProvider,
		readonly standIn: StandIn,
	) {
		this.credential = { ...standIn.credential };
	}

	/** Up to six rows; each has another new face. */
	rows(count: number): Array<{ source: string; target: string }> {
		return Array.from({ length: count }, (_, index) => {
			const { source, target } = this.people(index);
			return {
				source: this.standIn.portrait(source).url,
				target: this.standIn.portrait(target).url,
			};
		});
	}

	/** The names of the portraits in one of {@link rows}. */
	people(row: number): { source: string; target: string } {
		return { source: FACES[row], target: TARGETS[row] };
	}

	/** The swap node; it takes its pictures from the fields of {@link rows}, and polls quickly. */
	swap(parameters: IDataObject = {}, settings: Partial<INode> = {}): NodeUnderTest {
		const { options, ...others } = parameters;
		return {
			type: 'anotherNode',
			nodeType: this.provider.nodes.swap,
			parameters: {
				sourceUrl: '={{ $json.source }}',
				targetUrl: '={{ $json.target }}',
				...others,
				options: { pollInterval: 0.05, ...(options as IDataObject) },
			},
			settings,
		};
	}

	/** The node that fetches results of the input items' jobs. */
	getResult(
		operation: 'get' | 'wait',
		parameters: IDataObject = {},
		settings: Partial<INode> = {},
	): NodeUnderTest {
		const { options, ...others } = parameters;
		return {
			type: 'anotherNode',
			nodeType: this.provider.nodes.getResult,
			parameters: {
				operation,
				resultIds: `={{ $json.${this.provider.idField} }}`,
				...others,
				options: { pollInterval: 0.05, ...(options as IDataObject) },
			},
			settings,
		};
	}

	/** Runs nodes one after the other on n8n's own engine, as an execution of its own. */
	async run(
		nodes: NodeUnderTest | NodeUnderTest[],
		items: InputItem[],
		start: Partial<ExecutionStart> = {},
	) {
		return await execute([nodes].flat(), items, this.credential, { id: randomUUID(), ...start });
	}

	/** Submits jobs without waiting for them; gives their IDs. */
	async submit(count: number): Promise<string[]> {
		const { json } = await this.run(this.swap({ waitForResult: false }), this.rows(count));
		return json.map((item) => this.idOf(item));
	}

	/** The ID of an item's job. */
	idOf(json: IDataObject): string {
		return String(json[this.provider.idField]);
	}

	/** How often each of {@link rows} was charged. */
	charges(count: number): number[] {
		return this.rows(count).map((row) => this.paidFor(row).length);
	}

	/** The jobs that were charged for a row, the oldest first. */
	paidFor({ source }: { source: string }): string[] {
		return this.standIn.ledger
			.filter(({ body }) => JSON.stringify(body).includes(source))
			.map(({ jobId }) => jobId);
	}

	/** The requests that submitted something, whatever became of them. */
	submissions() {
		return this.standIn.requests.filter((request) => this.provider.isSubmission(request));
	}

	/** The requests that read jobs. */
	reads() {
		return this.standIn.requests.filter((request) => this.provider.isRead(request));
	}
}

/** What came of each item: its status, or its error without the number of the item. */
export const outcomesOf = (items: INodeExecutionData[]) =>
	items.map(({ json }) => json.status ?? String(json.error).replace(/ \[item \d+\]$/, ''));
