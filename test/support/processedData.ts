import { DataDeduplicationService } from 'n8n-core';
import type { IDataDeduplicator } from 'n8n-workflow';

interface Place {
	node?: { id: string };
	workflow: { id: string };
}

const keyOf = (item: string, scope: string, { node, workflow }: Place) =>
	JSON.stringify([workflow.id, scope, node?.id, item]);

/** What n8n keeps in its database for `checkProcessedAndRecord`, here in memory. */
export class ProcessedData {
	private readonly recorded = new Set<string>();

	/** Makes n8n-core's contexts use it, for all tests of a file. */
	static async use(): Promise<ProcessedData> {
		const processedData = new ProcessedData();
		await DataDeduplicationService.init(processedData as unknown as IDataDeduplicator);
		return processedData;
	}

	/** What n8n calls for a node; here and below the signature is n8n's. */
	async checkProcessedAndRecord(items: string[], scope: string, place: Place) {
		const processed = items.filter((item) => this.recorded.has(keyOf(item, scope, place)));
		items.forEach((item) => this.recorded.add(keyOf(item, scope, place)));
		return { new: items.filter((item) => !processed.includes(item)), processed };
	}

	async removeProcessed(items: string[], scope: string, place: Place) {
		items.forEach((item) => this.recorded.delete(keyOf(item, scope, place)));
	}

	/** Forgets everything, as a new database. */
	clear(): void {
		this.recorded.clear();
	}
}

/**
 * Makes n8n-core's contexts keep processed data in memory, anew for each test of a file.
 *
 * @returns gives them, from the first test on
 */
export function useProcessedData(): () => ProcessedData {
	let processedData: ProcessedData;
	beforeAll(async () => {
		processedData = await ProcessedData.use();
	});
	beforeEach(() => processedData.clear());
	return () => processedData;
}
