import { CallbackDelivery } from '../callbacks/callbackDelivery';
import { CallbackDispatch } from '../callbacks/callbackDispatch';
import { createCommonContext } from '../context';
import { startServer } from '../control/startServer';
import { ForcedFailureQueue } from '../failures/forcedFailureQueue';
import { drawSampleMedia, type SampleMedia } from '../samples/sampleMedia';

import { Account } from './account/account';
import { addWaveSpeedApi } from './api/waveSpeedApi';
import type { WaveSpeedContext } from './context';
import { WaveSpeedSandbox } from './control/startedSandbox';
import { FAILURE_CHECKS } from './failures/failureChecks';
import type { WaveSpeedFailure } from './failures/forcedFailures';
import { PredictionRuns } from './predictions/predictionRuns';
import { DEFAULT_SETTINGS, type WaveSpeedSettings } from './settings';
import { RETRY_POLICY, WebhookSender } from './webhooks/webhookSender';

/**
 * Starts a web server that stands in for the HTTP API of WaveSpeed. Only this machine can connect to
 * it, and it connects only to this machine.
 *
 * @param options settings that differ from the defaults
 * @returns the stand-in, listening
 * @throws when the port is taken (`EADDRINUSE`)
 */
export async function startWaveSpeedSandbox(
	options: Partial<WaveSpeedSettings> = {},
): Promise<WaveSpeedSandbox> {
	const samples = await drawSampleMedia();
	const context = createContext({ ...DEFAULT_SETTINGS, ...options }, samples);
	return await startServer(context, samples, {
		addApi: (app) => addWaveSpeedApi(app, context),
		createSandbox: (closeServer) => new WaveSpeedSandbox(context, closeServer),
		control: (sandbox) => ({
			failureSchema: FAILURE_CHECKS.schema,
			shown: {
				predictions: () => sandbox.predictions.all(),
				secret: () => ({ secret: sandbox.webhookSecret }),
			},
			set: { balance: (balance) => (sandbox.balance = balance) },
			done: { secret: () => ({ secret: sandbox.renewSecret() }) },
		}),
	});
}

/** Puts the parts together. */
function createContext(settings: WaveSpeedSettings, samples: SampleMedia): WaveSpeedContext {
	const common = createCommonContext(samples);
	const { clock, host } = common;
	const account = new Account(clock, settings);
	const failures = new ForcedFailureQueue<WaveSpeedFailure>();
	const callbackDelivery = new CallbackDelivery<string>(clock, settings, RETRY_POLICY);
	const dispatch = new CallbackDispatch(callbackDelivery, failures, settings);
	const parts = { settings, account, delivery: callbackDelivery, dispatch, host };
	const webhooks = new WebhookSender(parts);
	const jobs = new PredictionRuns({
		clock,
		timing: settings,
		parallel: account.limits.parallelTasks,
		onEnd: (prediction) => {
			if (prediction.status !== 'completed' && settings.refundsFailedTasks) {
				account.refund(prediction.id);
			}
			webhooks.notify(prediction);
		},
	});
	return { ...common, settings, account, failures, jobs, webhooks, callbackDelivery };
}
