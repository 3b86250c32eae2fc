import { CallbackDelivery } from '../callbacks/callbackDelivery';
import { CallbackDispatch } from '../callbacks/callbackDispatch';
import { createCommonContext } from '../context';
import { startServer } from '../control/startServer';
import { ForcedFailureQueue } from '../failures/forcedFailureQueue';
import { drawSampleMedia, type SampleMedia } from '../samples/sampleMedia';

import { Account } from './account/account';
import { addCrunApi } from './api/crunApi';
import { CallbackSender } from './callbacks/callbackSender';
import type { CrunContext } from './context';
import { CrunSandbox } from './control/startedSandbox';
import { DetectionRuns } from './detection/detectionRuns';
import { FAILURE_CHECKS } from './failures/failureChecks';
import type { CrunFailure } from './failures/forcedFailures';
import { DEFAULT_SETTINGS, type CrunSettings } from './settings';
import { TaskRuns } from './tasks/taskRuns';
import { addFileStore } from './uploads/fileStore';
import { UploadAddresses } from './uploads/uploadAddresses';

/**
 * Starts a web server that stands in for the HTTP API of Crun. Only this machine can connect to it,
 * and it connects only to this machine.
 *
 * @param options settings that differ from the defaults
 * @returns the stand-in, listening
 * @throws when the port is taken (`EADDRINUSE`)
 */
export async function startCrunSandbox(options: Partial<CrunSettings> = {}): Promise<CrunSandbox> {
	const samples = await drawSampleMedia();
	const context = createContext({ ...DEFAULT_SETTINGS, ...options }, samples);
	return await startServer(context, samples, {
		addApi(app) {
			app.register(async (scope) => addCrunApi(scope, context));
			app.register(async (scope) => addFileStore(scope, context));
		},
		createSandbox: (closeServer) => new CrunSandbox(context, closeServer),
		control: (sandbox) => ({
			failureSchema: FAILURE_CHECKS.schema,
			shown: { tasks: () => sandbox.tasks.all(), detections: () => sandbox.detections.all() },
			set: { balance: (balance) => (sandbox.balance = balance) },
			done: {
				maintenance: () => ({ maintenance: (sandbox.maintenance = !sandbox.maintenance) }),
			},
		}),
	});
}

/** Puts the parts together. */
function createContext(settings: CrunSettings, samples: SampleMedia): CrunContext {
	const common = createCommonContext(samples, settings.retentionMs);
	const { clock } = common;
	const { retentionMs: keptMs, detectionQueueMs, detectionProcessMs } = settings;
	const account = new Account(clock, settings);
	const failures = new ForcedFailureQueue<CrunFailure>();
	const callbackDelivery = new CallbackDelivery<string>(clock, settings, {
		attempts: settings.callbackAttempts,
		firstPauseMs: settings.callbackPauseMs,
		isDelivered: (status) => status === 200,
	});
	const dispatch = new CallbackDispatch(callbackDelivery, failures, settings);
	const callbacks = new CallbackSender({ settings, delivery: callbackDelivery, dispatch });
	const tasks = new TaskRuns({
		clock,
		timing: settings,
		keptMs,
		taskIdsAs: settings.taskIdsAs,
		onEnd(task) {
			account.settle(task);
			callbacks.notify(task);
		},
	});
	const timing = { queueMs: detectionQueueMs, processMs: detectionProcessMs };
	const detections = new DetectionRuns({ clock, timing, keptMs });
	const uploads = new UploadAddresses(clock, settings.uploadLifetimeMs);
	const work = { tasks, detections, uploads };
	return { ...common, ...work, settings, account, failures, callbacks, callbackDelivery };
}
