import { Ledger } from '../../account/ledger';
import type { MovableClock } from '../../clock';
import type { CrunSettings } from '../settings';
import type { Task } from '../tasks/task';

import { SlidingWindow } from './slidingWindow';

/** The only account: its balance in credits, charges, and the requests of its key. */
export class Account extends Ledger {
	/** The requests of the last seconds. */
	readonly requests: SlidingWindow;

	constructor(
		clock: MovableClock,
		private readonly settings: CrunSettings,
	) {
		super(clock, settings.balance);
		this.requests = new SlidingWindow(clock, settings.rateWindowMs, settings.requestsPerWindow);
	}

	/** Charges for a task that has ended, of what was reserved for it. */
	settle(task: Task): void {
		const { chargedShare, refundsFailedTasks } = this.settings;
		if (task.status === 'failed' && refundsFailedTasks) {
			this.refund(task.id);
			task.credits = 0;
			return;
		}
		task.credits *= chargedShare;
		this.correct(task.id, task.credits);
	}

	override reset(): void {
		super.reset();
		this.requests.reset();
	}
}
