import { DataDeduplicationService } from 'n8n-core';
import type { IDataDeduplicator } from 'n8n-workflow';

/** What n8n keeps in its database for `checkProcessedAndRecord`, here in memory. */
export class ProcessedData {
	private readonly recorded = new Set<string>();

	/** Makes n8n-core's contexts use it, for all tests of a file. */
	static async use(): Promise<ProcessedData> {
		const processedData = new ProcessedData();
		await DataDeduplicationService.init(processedData as unknown as IDataDeduplicator);
		return processedData;
	}

	/** What n8n calls for a node; the signature is n8n's. */
	async checkProcessedAndRecord(
		items: string[],
		scope: string,
		{ node, workflow }: { node?: { id: string }; workflow: { id: string } },
	) {
		const keyOf = (item: string) => JSON.stringify([workflow.id, scope, node?.id, item]);
		const processed = items.filter((item) => this.recorded.has(keyOf(item)));
		items.forEach((item) => this.recorded.add(keyOf(item)));
		return { new: items.filter((item) => !processed.includes(item)), processed };
	}

	/** Forgets everything, as a new database. */
	clear(): void {
		this.recorded.clear();
	}
}
