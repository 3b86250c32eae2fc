import { COMMON_DEFAULTS, type CommonSettings } from '../settings';

import type { Level, Limits } from './account/levels';
import type { Prices } from './account/prices';
import type { PredictionShape } from './predictions/toAnswer';

/** How a stand-in for WaveSpeed behaves. Every setting has a default, see {@link DEFAULT_SETTINGS}. */
export interface WaveSpeedSettings extends CommonSettings, PredictionShape {
	apiKey: string;
	/** What webhooks are signed with; begins with `whsec_`. */
	webhookSecret: string;
	/** Where the secret stands in its answer: `data.secret`, `secret` or `data`. */
	secretAt: 'data.secret' | 'secret' | 'data';
	/** The initial balance in US dollars. */
	balance: number;
	/** What a swap costs. */
	prices: Prices;
	/** Whether what a failed task cost is given back. */
	refundsFailedTasks: boolean;
	/** Decides the limits. */
	level: Level;
	/** Limits that differ from those of the level. */
	limits: Partial<Limits>;
	/** How long the minute of the limits lasts, in ms of sandbox time. */
	minuteMs: number;
	/** Whether `webhook-id` differs from the prediction's own ID. */
	ownWebhookIds: boolean;
	/** The largest upload in bytes. */
	maxUploadBytes: number;
}

/** The settings of a stand-in that is started without any. */
export const DEFAULT_SETTINGS: WaveSpeedSettings = {
	...COMMON_DEFAULTS,
	apiKey: 'wavespeed-sandbox-key-0123456789',
	webhookSecret: 'whsec_sandbox-secret-0123456789',
	secretAt: 'data.secret',
	balance: 100,
	prices: { swap: 0.16, furtherFace: 0, enhance: 0 },
	refundsFailedTasks: true,
	level: 'silver',
	limits: {},
	minuteMs: 60_000,
	ownWebhookIds: false,
	maxUploadBytes: 300 * 1024 * 1024,
	outputsAs: 'texts',
	completedAs: 'completed',
	base64As: 'raw',
};
