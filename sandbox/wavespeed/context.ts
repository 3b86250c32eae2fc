import type { CallbackDelivery } from '../callbacks/callbackDelivery';
import type { CommonContext } from '../context';
import type { ForcedFailureQueue } from '../failures/forcedFailureQueue';

import type { Account } from './account/account';
import type { WaveSpeedFailure } from './failures/forcedFailures';
import type { PredictionRuns } from './predictions/predictionRuns';
import type { WaveSpeedSettings } from './settings';
import type { WebhookSender } from './webhooks/webhookSender';

/** The parts of a running stand-in for WaveSpeed, as its routes use them. */
export interface WaveSpeedContext extends CommonContext {
	settings: WaveSpeedSettings;
	account: Account;
	failures: ForcedFailureQueue<WaveSpeedFailure>;
	jobs: PredictionRuns;
	webhooks: WebhookSender;
	/** Sends the calls and keeps their records. */
	callbackDelivery: CallbackDelivery<string>;
}
