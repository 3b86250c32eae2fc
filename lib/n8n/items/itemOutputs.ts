import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { UserError } from '../../core/errors';
import type { JobRecord } from '../../akool/akoolJob';
import { runInParallel } from '../../jobs/runInParallel';
import { ItemError, itemTitle } from '../platform/nodeErrors';

/** How many requests are under way at once, where the user chose nothing. */
export const DEFAULT_PARALLEL = 5;

/** An output item of a completed job. */
export interface CompletedItem {
	itemIndex: number;
	item: INodeExecutionData;
	job: JobRecord;
}

/**
 * What became of each input item. It knows the node's "On Error" setting, so that no node has
 * to: with "Stop" the first failure is thrown, otherwise it becomes the item's output.
 */
export class ItemOutputs {
	private readonly outputs: INodeExecutionData[][];
	private readonly completedItems: CompletedItem[] = [];

	/** @param stopAtFailure whether the node stops at the first failed item */
	constructor(
		itemCount: number,
		readonly stopAtFailure: boolean,
	) {
		this.outputs = Array.from({ length: itemCount }, () => []);
	}

	/**
	 * Reads every item's parameters before anything is done with them.
	 *
	 * @param read reads one item; what it throws is that item's failure
	 * @returns the items that could be read, with their numbers
	 * @throws {ItemError} when the node stops at errors
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

	/**
	 * Does something for several items, a few at once.
	 *
	 * @param work does it for one item; what it throws is that item's failure
	 * @param parallel how many at once
	 * @returns what came of the items that went well, with their numbers, in order
	 * @throws {ItemError} when the node stops at errors, after what is under way has ended; the
	 *   signal's reason when cancelled
	 */
	async forEach<From, To>(
		items: Array<[number, From]>,
		work: (from: From, itemIndex: number) => Promise<To>,
		signal?: AbortSignal,
		parallel = DEFAULT_PARALLEL,
	): Promise<Array<[number, To]>> {
		const done: Array<[number, To]> = [];
		await runInParallel(items, parallel, async ([itemIndex, from]) => {
			signal?.throwIfAborted();
			try {
				done.push([itemIndex, await work(from, itemIndex)]);
			} catch (fault) {
				signal?.throwIfAborted();
				this.fail(itemIndex, fault);
			}
		});
		return done.sort(([a], [b]) => a - b);
	}

	/** Adds an output item that comes from an input item. */
	add(itemIndex: number, json: object): INodeExecutionData {
		const item = { json: json as IDataObject, pairedItem: { item: itemIndex } };
		this.outputs[itemIndex].push(item);
		return item;
	}

	/**
	 * Adds the output item of a job.
	 *
	 * @param shown what to put out for it
	 */
	addJob(itemIndex: number, job: JobRecord, shown: object): void {
		const item = this.add(itemIndex, shown);
		if (job.status === 'completed') this.completedItems.push({ itemIndex, item, job });
	}

	/**
	 * Records that an item failed. n8n sends a failed item to the error output only when its JSON
	 * holds nothing but `error` and `message`.
	 *
	 * @throws {ItemError} when the node stops at errors
	 */
	fail(itemIndex: number, fault: unknown): void {
		if (this.stopAtFailure) throw new ItemError(fault, itemIndex);
		const error = fault instanceof Error ? fault : new Error(String(fault));
		this.add(itemIndex, {
			error: itemTitle(error, itemIndex),
			message: error instanceof UserError ? error.advice : error.message,
		});
	}

	/** Records that every item without an output failed, for the same reason. */
	failRest(fault: unknown): void {
		this.outputs.forEach((outputs, itemIndex) => {
			if (outputs.length === 0) this.fail(itemIndex, fault);
		});
	}

	/** The output items of completed jobs. */
	completed(): readonly CompletedItem[] {
		return this.completedItems;
	}

	/** All output items, in the order of the input items. */
	all(): INodeExecutionData[] {
		return this.outputs.flat();
	}
}
