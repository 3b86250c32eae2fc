import { CallbackDelivery } from '../callbacks/callbackDelivery';
import { CallbackDispatch } from '../callbacks/callbackDispatch';
import { createCommonContext } from '../context';
import { startServer } from '../control/startServer';
import { ForcedFailureQueue } from '../failures/forcedFailureQueue';
import { drawSampleMedia, type SampleMedia } from '../samples/sampleMedia';

import { Account } from './account/account';
import { addAkoolApi } from './api/akoolApi';
import { CallbackSender, RETRY_POLICY } from './callbacks/callbackSender';
import { aesVariant } from './callbacks/encryption';
import type { SandboxContext } from './context';
import { Sandbox } from './control/startedSandbox';
import { FAILURE_CHECKS } from './failures/failureChecks';
import type { ForcedFailure } from './failures/forcedFailures';
import { JobQueue } from './jobs/jobQueue';
import { DEFAULT_SETTINGS, type SandboxSettings } from './settings';

/**
 * Starts a sandbox: a web server that stands in for Akool's HTTP API. Only this machine can connect
 * to it, and it connects only to this machine.
 *
 * @param options settings that differ from the defaults
 * @returns the sandbox, listening
 * @throws when the port is taken (`EADDRINUSE`), or the API key has a length AES doesn't support
 */
export async function startSandbox(options: Partial<SandboxSettings> = {}): Promise<Sandbox> {
	const settings = { ...DEFAULT_SETTINGS, ...options };
	// Throws when callbacks could not be encrypted later.
	aesVariant(settings.apiKey);
	const samples = await drawSampleMedia();
	const context = createContext(settings, samples);
	return await startServer(context, samples, {
		addApi: (app) => addAkoolApi(app, context),
		createSandbox: (closeServer) => new Sandbox(context, closeServer),
		control: (sandbox) => ({
			failureSchema: FAILURE_CHECKS.schema,
			shown: { jobs: () => sandbox.jobs.all() },
			set: { credit: (credit) => (sandbox.credit = credit) },
		}),
	});
}

/** Puts the parts of a sandbox together. */
function createContext(settings: SandboxSettings, samples: SampleMedia): SandboxContext {
	const common = createCommonContext(samples);
	const { clock, files, host } = common;
	const account = new Account(clock, settings);
	const failures = new ForcedFailureQueue<ForcedFailure>();
	const callbackDelivery = new CallbackDelivery<number>(clock, settings, RETRY_POLICY);
	const dispatch = new CallbackDispatch(callbackDelivery, failures, settings);
	const callbacks = new CallbackSender({ delivery: callbackDelivery, dispatch }, account, settings);
	const jobs = new JobQueue({
		clock,
		files,
		timing: settings,
		publicAddress: () => host.public,
		onStatusChange: (job) => callbacks.notify(job),
	});
	return { ...common, settings, account, failures, jobs, callbacks, callbackDelivery };
}
