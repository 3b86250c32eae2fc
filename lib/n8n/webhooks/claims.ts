import type { IWebhookFunctions } from 'n8n-workflow';
import { afterResponse } from './webhookResponse';

/**
 * What a call learns when it claims work:
 * - `granted`: the work is its own to do.
 * - `inProgress`: another call does it, and may yet fail.
 * - `done`: another call has done it.
 */
export type Claim = 'granted' | 'inProgress' | 'done';

type State = 'inProgress' | 'done' | 'failed';

/**
 * Work that simultaneous and repeated calls must do only once. A claim is in progress until n8n has
 * responded to its call: with 200 the work is done, after anything else it may be claimed again. It
 * is known in this process only, and as long as it is among the newest.
 */
export class Claims {
	private readonly states = new Map<string, State>();

	/** @param most how many claims are remembered, besides those in progress */
	constructor(private readonly most: number) {}

	/**
	 * Claims work for a call.
	 *
	 * @param work identifies the work
	 */
	claim(context: IWebhookFunctions, work: string): Claim {
		const state = this.states.get(work);
		if (state === 'inProgress' || state === 'done') return state;
		this.set(work, 'inProgress');
		afterResponse(context, (status) => this.set(work, status === 200 ? 'done' : 'failed'));
		return 'granted';
	}

	/** Adds work that other processes have done. What has failed in this process is not done. */
	addDone(works: readonly string[]): void {
		for (const work of works) if (!this.states.has(work)) this.set(work, 'done');
	}

	/** Returns the work that is done, oldest first. */
	done(): string[] {
		return [...this.states.keys()].filter((work) => this.states.get(work) === 'done');
	}

	private set(work: string, state: State): void {
		this.states.delete(work);
		this.states.set(work, state);
		for (const [oldest, itsState] of this.states) {
			if (this.states.size <= this.most) break;
			if (itsState !== 'inProgress') this.states.delete(oldest);
		}
	}
}
