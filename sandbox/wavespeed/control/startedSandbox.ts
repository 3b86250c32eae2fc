import type { CallbackRecord } from '../../callbacks/callbackRecord';
import { StartedSandbox } from '../../control/startedSandbox';
import { expand } from '../../faces/geometry';
import { cropPicture } from '../../pictures/cropPicture';
import { toPng } from '../../pictures/pixels';
import type { WaveSpeedContext } from '../context';
import { FAILURE_CHECKS } from '../failures/failureChecks';
import type { WaveSpeedFailure } from '../failures/forcedFailures';
import type { Prediction } from '../predictions/prediction';
import type { WebhookChanges } from '../webhooks/webhookSender';

/** What a face crop shows around the face, as a share of the face's width and height. */
const CROP_MARGIN = 0.25;

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
	 * Serves a picture of one person of a sample picture, as people cut one out.
	 *
	 * @param portrait name of the sample picture
	 * @param person name of the person; the first of that name counts
	 * @returns its address
	 * @throws when there is no such picture or person
	 */
	async faceCrop(portrait: string, person: string): Promise<string> {
		const { pictures } = this.context;
		const picture = await pictures.read(this.portrait(portrait).png);
		const face = picture.faces.find(({ name }) => name === person);
		if (!face) throw new Error(`${person} is not in the portrait ${portrait}`);
		const region = expand(face.box, CROP_MARGIN, picture.width, picture.height);
		const bytes = await toPng(cropPicture(pictures, picture, region, face));
		return this.serve(`${portrait}-${person}.png`, { bytes, type: 'image/png' });
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
