import type { CallbackRecord } from '../../callbacks/callbackRecord';
import { StartedSandbox } from '../../control/startedSandbox';
import type { WaveSpeedContext } from '../context';
import { FAILURE_CHECKS } from '../failures/failureChecks';
import type { WaveSpeedFailure } from '../failures/forcedFailures';
import type { Prediction } from '../predictions/prediction';
import type { WebhookChanges } from '../webhooks/webhookSender';

/** A running stand-in for WaveSpeed, as tests and scripts use it. */
export class WaveSpeedSandbox extends StartedSandbox<WaveSpeedFailure, string> {
	/** The predictions of the last seven days by ID; `all` gives all there were, the oldest first. */
	readonly predictions: { find(id: string): Prediction | undefined; all(): Prediction[] };

	/** @param closeServer stops the web server */
	constructor(
		private readonly context: WaveSpeedContext,
		closeServer: () => Promise<void>,
	) {
		super(context, FAILURE_CHECKS, closeServer);
		this.predictions = context.jobs;
	}

	/** The balance in US dollars; can be set. */
	get balance(): number {
		return this.context.account.balance;
	}

	set balance(balance: number) {
		this.context.account.balance = balance;
	}

	/** What webhooks are signed with. */
	get webhookSecret(): string {
		return this.context.account.webhookSecret;
	}

	/** Replaces the webhook secret, as people can in WaveSpeed's settings; gives the new one. */
	renewSecret(): string {
		return this.context.account.renewSecret();
	}

	/**
	 * Calls a webhook now, without retries.
	 *
	 * @param id of a prediction; it need not exist
	 * @param changes what differs from a regular call about it
	 * @returns a record with the receiver's answer for each time it was sent
	 * @throws when neither the prediction nor `changes.to` gives an address
	 */
	async callBack(id: string, changes?: WebhookChanges): Promise<Array<CallbackRecord<string>>> {
		const prediction = this.predictions.find(id) ?? unknownPrediction(id, this.clock.now());
		return await this.context.webhooks.sendOnce(prediction, changes);
	}
}

function unknownPrediction(id: string, now: number): Prediction {
	return {
		id,
		input: { image: '', source_image: [], target_image: [] },
		webhook: '',
		status: 'completed',
		createdAt: now,
		updatedAt: now,
		outputs: [],
		nsfw: false,
		error: '',
	};
}
