import type { CallbackDelivery } from '../callbacks/callbackDelivery';
import type { CommonContext } from '../context';
import type { ForcedFailureQueue } from '../failures/forcedFailureQueue';

import type { Account } from './account/account';
import type { CallbackSender } from './callbacks/callbackSender';
import type { ForcedFailure } from './failures/forcedFailures';
import type { JobQueue } from './jobs/jobQueue';
import type { SandboxSettings } from './settings';

/** The parts of a running sandbox, as its routes use them. */
export interface SandboxContext extends CommonContext {
	settings: SandboxSettings;
	account: Account;
	failures: ForcedFailureQueue<ForcedFailure>;
	jobs: JobQueue;
	callbacks: CallbackSender;
	/** Sends the callbacks and keeps their records. */
	callbackDelivery: CallbackDelivery<number>;
}
