import { randomBytes } from 'crypto';

import { Ledger, type Charge } from '../../account/ledger';
import type { MovableClock } from '../../clock';
import type { WaveSpeedSettings } from '../settings';

import { FixedWindow } from './fixedWindow';
import { LEVELS, type Limits } from './levels';

/** The only account: its limits, webhook secret, balance in US dollars and charges. */
export class Account extends Ledger {
	/** What webhooks are signed with. */
	webhookSecret: string;
	readonly limits: Limits;
	/** The submissions of a minute. */
	readonly images: FixedWindow;
	/** The requests of a second. */
	readonly requests: FixedWindow;

	constructor(
		clock: MovableClock,
		private readonly settings: WaveSpeedSettings,
	) {
		super(clock, settings.balance);
		this.webhookSecret = settings.webhookSecret;
		this.limits = { ...LEVELS[settings.level], ...settings.limits };
		this.images = new FixedWindow(clock, settings.minuteMs, this.limits.imagesPerMinute);
		this.requests = new FixedWindow(clock, 1000, this.limits.requestsPerSecond);
	}

	/** Replaces the webhook secret; the old one is no longer used. */
	renewSecret(): string {
		this.webhookSecret = `whsec_${randomBytes(16).toString('hex')}`;
		return this.webhookSecret;
	}

	/** The charge for a prediction. */
	chargeFor(id: string): Charge | undefined {
		return this.charges.find(({ jobId }) => jobId === id);
	}

	override reset(): void {
		super.reset();
		this.webhookSecret = this.settings.webhookSecret;
		this.images.reset();
		this.requests.reset();
	}
}
