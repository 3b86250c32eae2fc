import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { UserError } from '../../core/errors';
import { DEFAULT_PARALLEL, type InTurn, runInParallel } from '../../jobs/concurrency';
import { adviceText, ItemError, itemTitle } from '../platform/nodeErrors';

/** Options of {@link ItemOutputs.tryEach}. */
export interface TryEachOptions {
	/** How many items are processed at once; by default a few, or as many as `inTurn` lets. */
	parallel?: number;
	/** Lets the step begin for an item when it is its turn. */
	inTurn?: InTurn;
	signal?: AbortSignal;
}

/**
 * Collects the outputs of each input item. It handles the node's "On Error" setting, so that no
 * node has to: with "Stop" the first error is thrown, otherwise it becomes the item's output.
 */
export class ItemOutputs {
	private readonly outputs: INodeExecutionData[][];

	/**
	 * @param stopAtError whether the node stops at the first failed item
	 * @param submittedFor names what was submitted for an item, for errors that don't know of it
	 */
	constructor(
		itemCount: number,
		readonly stopAtError: boolean,
		private readonly submittedFor: (itemIndex: number) => string = () => '',
	) {
		this.outputs = Array.from({ length: itemCount }, () => []);
	}

	/**
	 * Reads the parameters of every item before anything is done with them.
	 *
	 * @param read reads one item; an error that it throws fails the item
	 * @returns the values of the items that could be read, in order
	 * @throws {ItemError} when the node stops at errors
	 */
	readEach<T>(read: (itemIndex: number) => T): T[] {
		const good: T[] = [];
		for (const itemIndex of this.outputs.keys()) {
			try {
				good.push(read(itemIndex));
			} catch (error) {
				this.fail(itemIndex, error, this.submittedFor(itemIndex));
			}
		}
		return good;
	}

	/**
	 * Runs a step of the work for each item, several in parallel.
	 *
	 * @param records what is known about each item, with its index
	 * @param work runs the step for one item; an error that it throws fails the item
	 * @returns the records of the items that did not fail, in order
	 * @throws {ItemError} when the node stops at errors, once all work in progress has ended; the
	 *   signal's reason when cancelled
	 */
	async tryEach<Item extends { readonly index: number }>(
		records: readonly Item[],
		work: (record: Item) => Promise<void>,
		{ inTurn, signal, ...options }: TryEachOptions = {},
	): Promise<Item[]> {
		const { parallel = inTurn ? records.length : DEFAULT_PARALLEL } = options;
		const failed = new Set<Item>();
		const tryOne = async (record: Item) => {
			signal?.throwIfAborted();
			try {
				await work(record);
			} catch (error) {
				signal?.throwIfAborted();
				failed.add(record);
				this.fail(record.index, error);
			}
		};
		await runInParallel(records, parallel, tryOne, inTurn);
		return records.filter((record) => !failed.has(record));
	}

	/** Adds an output item, linked to its input item. */
	add(itemIndex: number, item: INodeExecutionData): void {
		this.outputs[itemIndex].push({ ...item, pairedItem: { item: itemIndex } });
	}

	/** Adds an output item with only JSON. */
	addJson(itemIndex: number, json: object): void {
		this.add(itemIndex, { json: json as IDataObject });
	}

	/**
	 * Records that an item failed. Its JSON holds nothing but `error` and `message`, with the reason
	 * at its end: with any other field n8n would not send it to the error output (n8n 1.x), and of an
	 * item with the property `error` n8n keeps only the error's message. On the error output n8n adds
	 * the fields of the input item.
	 *
	 * @param moreAdvice is appended to the error's own advice
	 * @throws {ItemError} when the node stops at errors
	 */
	fail(itemIndex: number, reason: unknown, moreAdvice = ''): void {
		if (this.stopAtError) throw new ItemError(reason, itemIndex);
		const error = reason instanceof Error ? reason : new Error(String(reason));
		const [advice, errorReason] =
			error instanceof UserError
				? [error.advice, error.errorReason]
				: [error.message, 'other' as const];
		this.addJson(itemIndex, {
			error: itemTitle(error, { index: itemIndex, count: this.outputs.length }),
			message: adviceText(advice, moreAdvice, errorReason),
		});
	}

	/**
	 * Records that every item without an output failed, for the same reason.
	 *
	 * @throws {ItemError} when the node stops at errors
	 */
	failRest(reason: unknown): void {
		this.outputs.forEach((outputs, itemIndex) => {
			if (outputs.length === 0) this.fail(itemIndex, reason, this.submittedFor(itemIndex));
		});
	}

	/** Returns all output items, in the order of the input items. */
	all(): INodeExecutionData[] {
		return this.outputs.flat();
	}
}
