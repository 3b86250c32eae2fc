import type { SandboxContext } from '../context';
import { placementError } from '../failures/failureSchema';
import { SAMPLES_FOLDER } from '../../samples/sampleMedia';

import type { Sandbox } from './startedSandbox';

/**
 * Creates the object tests and scripts use. Its address and samples are filled in when the web
 * server listens.
 *
 * @param closeServer stops the web server
 */
export function createSandbox(context: SandboxContext, closeServer: () => Promise<void>): Sandbox {
	const {
		account,
		callbacks,
		clock,
		callbackDelivery,
		failures,
		files,
		jobs,
		requests,
		fileRequests,
	} = context;
	return {
		address: '',
		apiKey: account.apiKey,
		clientId: account.clientId,
		get credit() {
			return account.credit;
		},
		set credit(credit: number) {
			account.credit = credit;
		},
		portraits: [],
		videos: [],
		portrait(name) {
			const portrait = this.portraits.find((one) => one.name === name);
			if (!portrait) throw new Error(`The sandbox has no portrait called ${name}`);
			return portrait;
		},
		serve(name, content) {
			const path = `${SAMPLES_FOLDER}/${name}`;
			context.sampleFiles.set(path, content);
			return context.host.public + path;
		},
		odd: (how, name = 'photo.jpg') => `${context.host.public}/odd/${how}/${name}`,
		requests,
		fileRequests,
		ledger: account.ledger,
		jobs,
		callbacks: callbackDelivery.records,
		async callBack(jobId, changes) {
			const unknownJob = { _id: jobId, status: 3, url: '', webhookUrl: '' } as const;
			return await callbacks.sendOnce(jobs.find(jobId) ?? unknownJob, changes);
		},
		clearFaults() {
			failures.clear();
		},
		fail(failure) {
			const problem = placementError(failure);
			if (problem) throw new Error(problem);
			failures.add(failure);
		},
		clock: {
			now: () => clock.now(),
			async advance(ms) {
				clock.advance(ms);
				await jobs.settle();
				await callbackDelivery.settle();
			},
		},
		reset() {
			clock.cancelAll();
			jobs.clear();
			callbackDelivery.clear();
			files.clear();
			failures.clear();
			account.reset();
			requests.length = 0;
			fileRequests.length = 0;
		},
		async close() {
			clock.cancelAll();
			callbackDelivery.close();
			await closeServer();
		},
	};
}
