import type { CallbackDelivery } from '../../callbacks/callbackDelivery';
import type { CallbackDispatch } from '../../callbacks/callbackDispatch';
import type { CallbackRecord, OnDemand } from '../../callbacks/callbackRecord';
import type { Account } from '../account/account';
import type { Prediction, PredictionStatus } from '../predictions/prediction';
import { toAnswer } from '../predictions/toAnswer';
import type { WaveSpeedSettings } from '../settings';

import { ownWebhookId, webhookContent, type ContentChanges } from './webhookContent';

/** How a call sent on demand differs from a regular one. */
export interface WebhookChanges extends ContentChanges, OnDemand {
	/** The status it reports; the prediction's present one by default. */
	status?: string;
	/** Fields added to the prediction or replaced in it, e.g. `id`, `outputs` or `error`. */
	fields?: Record<string, unknown>;
}

/** What a {@link WebhookSender} works with. */
export interface WebhookSenderParts {
	settings: WaveSpeedSettings;
	account: Account;
	delivery: CallbackDelivery<string>;
	dispatch: CallbackDispatch<string>;
	/** The API's own origin. */
	host: { local: string };
}

/**
 * Up to three retries after anything but a 2xx, with pauses that double (wavespeed.ai,
 * docs/how-to-use-webhooks). The pauses are the sandbox's.
 */
export const RETRY_POLICY = {
	attempts: 4,
	firstPauseMs: 1000,
	isDelivered: (status: number) => status >= 200 && status < 300,
};

/** Tells the `webhook` addresses of predictions that these have ended. */
export class WebhookSender {
	constructor(private readonly parts: WebhookSenderParts) {}

	/** Reports a prediction with a final status, if it has a `webhook`. Returns before it is sent. */
	notify(prediction: Prediction): void {
		const { id: jobId, status, webhook: url } = prediction;
		if (!url) return;
		this.parts.dispatch.dispatch({ jobId, status, url }, () => {
			const call = { id: this.webhookIdFor(jobId), body: this.bodyFor(prediction) };
			return () => webhookContent(call, this.parts.account.webhookSecret);
		});
	}

	/**
	 * Sends a call now, whatever the prediction's status, without retries.
	 *
	 * @param prediction any prediction, also one the sandbox doesn't have
	 * @param changes what differs from a regular call about it
	 * @returns a record for each time it was sent
	 * @throws when neither the prediction nor `changes.to` gives an address
	 */
	async sendOnce(
		prediction: Prediction,
		changes: WebhookChanges = {},
	): Promise<Array<CallbackRecord<string>>> {
		const { account, delivery, dispatch } = this.parts;
		const { id: jobId, webhook } = prediction;
		const url = changes.to ?? (webhook && dispatch.addressFor(webhook));
		if (!url) throw new Error(`Prediction ${jobId} has no webhook`);
		const status = changes.status ?? prediction.status;
		const body = this.bodyFor(
			{ ...prediction, status: status as PredictionStatus },
			changes.fields,
		);
		const call = { id: this.webhookIdFor(jobId), body };
		const content = webhookContent(call, account.webhookSecret, changes);
		return await delivery.sendTimes({ jobId, status, url, content: () => content }, changes.times);
	}

	private webhookIdFor(id: string): string {
		return this.parts.settings.ownWebhookIds ? ownWebhookId() : id;
	}

	/** The bare prediction, with its input. */
	private bodyFor(prediction: Prediction, fields: Record<string, unknown> = {}): string {
		const { settings, host } = this.parts;
		const answer = toAnswer(prediction, settings, host.local);
		const { id, model, ...more } = answer;
		const executionTime = answer.timings.inference;
		return JSON.stringify({
			id,
			model,
			input: prediction.input,
			...more,
			executionTime,
			...fields,
		});
	}
}
