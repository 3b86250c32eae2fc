import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { Fault } from '../akool/faults';
import { ItemFailure, itemTitle } from './nodeErrors';

/**
 * What became of each input item. It knows the node's "On Error" setting, so that no node has
 * to: with "Stop" the first failure is thrown, otherwise it becomes the item's output.
 */
export class ItemResults {
	private readonly outputs: INodeExecutionData[][];

	constructor(private readonly context: IExecuteFunctions) {
		this.outputs = context.getInputData().map(() => []);
	}

	/**
	 * Reads every item's parameters before anything is done with them.
	 *
	 * @param read reads one item; what it throws is that item's failure
	 * @returns the items that could be read, with their numbers
	 * @throws {ItemFailure} when the node stops at errors
	 */
	readEach<T>(read: (itemIndex: number) => T): Array<[number, T]> {
		const good: Array<[number, T]> = [];
		for (const itemIndex of this.outputs.keys()) {
			try {
				good.push([itemIndex, read(itemIndex)]);
			} catch (fault) {
				this.fail(itemIndex, fault);
			}
		}
		return good;
	}

	/** Adds an output item that comes from an input item. */
	add(itemIndex: number, json: object): void {
		this.outputs[itemIndex].push({
			json: json as IDataObject,
			pairedItem: { item: itemIndex },
		});
	}

	/**
	 * Records that an item failed. n8n sends a failed item to the error output only when its JSON
	 * holds nothing but `error` and `message`.
	 *
	 * @throws {ItemFailure} when the node stops at errors
	 */
	fail(itemIndex: number, fault: unknown): void {
		if (!this.context.continueOnFail()) throw new ItemFailure(fault, itemIndex);
		const error = fault instanceof Error ? fault : new Error(String(fault));
		this.add(itemIndex, {
			error: itemTitle(error, itemIndex),
			message: error instanceof Fault ? error.advice : error.message,
		});
	}

	/** All output items, in the order of the input items. */
	all(): INodeExecutionData[] {
		return this.outputs.flat();
	}
}
