import type { CallbackDelivery } from '../callbacks/callbackDelivery';
import type { CommonContext } from '../context';
import type { ForcedFailureQueue } from '../failures/forcedFailureQueue';

import type { Account } from './account/account';
import type { CallbackSender } from './callbacks/callbackSender';
import type { DetectionRuns } from './detection/detectionRuns';
import type { CrunFailure } from './failures/forcedFailures';
import type { CrunSettings } from './settings';
import type { TaskRuns } from './tasks/taskRuns';
import type { UploadAddresses } from './uploads/uploadAddresses';

/** The parts of a running stand-in for Crun, as its routes use them. */
export interface CrunContext extends CommonContext {
	settings: CrunSettings;
	account: Account;
	failures: ForcedFailureQueue<CrunFailure>;
	tasks: TaskRuns;
	detections: DetectionRuns;
	uploads: UploadAddresses;
	callbacks: CallbackSender;
	/** Sends the calls and keeps their records. */
	callbackDelivery: CallbackDelivery<string>;
}
