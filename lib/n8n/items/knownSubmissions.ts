import { checkCharges } from '../../jobs/jobErrors';
import type { ProviderInfo } from '../../jobs/provider';
import type { Submission } from '../../jobs/submitOnce';

/**
 * What is known of the jobs that a run submitted. They go on at the provider and are charged,
 * whatever happens here, so every error names them.
 */
export class KnownSubmissions {
	/** The item of each job. */
	private readonly jobs = new Map<string, number>();
	/** Items whose submission got no clear response. */
	private readonly unclear = new Set<number>();

	/** @param itemCount how many input items there are: one alone is not numbered */
	constructor(
		private readonly info: ProviderInfo,
		private readonly itemCount: number,
	) {}

	/** Records an item's job, or that the provider may have accepted one. */
	add(itemIndex: number, submission: Submission): void {
		if (submission === 'sent') this.unclear.add(itemIndex);
		else this.jobs.set(submission.id, itemIndex);
	}

	/**
	 * Returns a text that names all jobs, and all items of which it is unclear whether they have one;
	 * empty if there are none.
	 *
	 * @param told what the error names already
	 */
	text(told: { jobId?: string; unclearItem?: number } = {}): string {
		const ids = [...this.jobs.keys()].filter((id) => id !== told.jobId);
		const unclear = [...this.unclear].filter((item) => item !== told.unclearItem);
		return this.describe(ids, unclear, told.unclearItem !== undefined);
	}

	/** Returns the same for one item. */
	textOfItem(itemIndex: number): string {
		const ofItem = [...this.jobs].filter(([, item]) => item === itemIndex);
		return this.describe(
			ofItem.map(([id]) => id),
			[...this.unclear].filter((item) => item === itemIndex),
		);
	}

	private describe(ids: string[], unclear: number[], isAdviceGiven = false): string {
		const { name, resultNode } = this.info;
		const texts: string[] = [];
		if (ids.length > 0) {
			texts.push(
				`These jobs continue at ${name}. Get their results with ${resultNode}: ${ids.join(', ')}.`,
			);
		}
		if (unclear.length === 0) return texts.join(' ');
		const items = this.numbered(unclear);
		texts.push(
			isAdviceGiven
				? `The same is unclear for ${items}.`
				: `It is unclear whether ${name} accepted a job for ${items}. Before you run ${items} again, ${checkCharges(this.info)}.`,
		);
		return texts.join(' ');
	}

	private numbered(items: number[]): string {
		if (this.itemCount === 1) return 'this item';
		const numbers = items.sort((a, b) => a - b).join(', ');
		return items.length === 1 ? `item ${numbers}` : `items ${numbers}`;
	}
}
