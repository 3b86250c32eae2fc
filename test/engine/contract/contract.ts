import { randomUUID } from 'crypto';
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { InputItem, NodeUnderTest } from '../../support/engineWorkflow';
import { execute, type ExecutionStart } from '../../support/executions';
import { ProcessedData } from '../../support/processedData';
import type { ContractProvider, StandIn, StandInSettings } from './contractProvider';

/** No face is the new one twice, so a charge tells which row it is for. */
const FACES = ['amara', 'chen', 'emeka', 'bjorn', 'dolores', 'fatima'];
const TARGETS = ['bjorn', 'dolores', 'fatima', 'amara', 'chen', 'emeka'];

/** What one test of the contract works with: a stand-in of its own, and the provider's nodes. */
export class Contract {
	constructor(
		readonly provider: ContractProvider,
		readonly standIn: StandIn,
	) {}

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
		{ credential, ...start }: Partial<ExecutionStart> & { credential?: IDataObject } = {},
	) {
		return await execute(
			[nodes].flat(),
			items,
			{ ...this.standIn.credential, ...(credential as object) },
			{ id: randomUUID(), ...start },
		);
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

type Body<Row extends unknown[]> = (contract: Contract, ...row: Row) => Promise<void>;

/** How tests of a provider are written: all tests of a file run at once, each with a stand-in of its own. */
export function contractTests(provider: ContractProvider, settings: StandInSettings = {}) {
	const withStandIn = async <Row extends unknown[]>(body: Body<Row>, row: Row) => {
		const standIn = await provider.start(settings);
		try {
			await body(new Contract(provider, standIn), ...row);
		} finally {
			await standIn.close();
		}
	};
	return {
		/** A test. */
		test(name: string, body: Body<[]>) {
			test.concurrent(name, async () => await withStandIn(body, []));
		},
		/** A test for each row of a table, the first column of which is its name. */
		testEach<Row extends unknown[]>(
			rows: Array<[name: string, ...row: Row]>,
			name: string,
			body: Body<Row>,
		) {
			for (const [first, ...row] of rows) {
				const title = name.replace('%s', first);
				test.concurrent(title, async () => await withStandIn(body, row as unknown as Row));
			}
		},
	};
}

/** Gives n8n's engine a database for what nodes have processed, for all tests of a file. */
export function useDatabase(): void {
	beforeAll(async () => void (await ProcessedData.use()));
}
