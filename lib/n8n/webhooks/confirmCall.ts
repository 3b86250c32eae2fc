import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';
import { limitConcurrency } from '../../jobs/concurrency';
import type { Job } from '../../jobs/job';
import { isResultMissing } from '../../jobs/missingResult';
import type { JobProvider, WebhookEvent } from '../../jobs/provider';
import { retryingRead } from '../../jobs/readJobs';
import { lookAgain } from '../platform/lookAgain';
import type { JobService } from '../platform/service';
import { systemClock } from '../platform/systemClock';
import { mayBeFinished } from './saysFinished';
import type { VerifiedCall } from './verifyCall';
import { respond } from './webhookResponse';

/** How long to keep trying in ms while the provider rejects requests. */
const MAX_THROTTLED_MS = 5000;

/** Reads for one call at a time, and for a few calls at once: strangers may send many. */
const readInTurn = limitConcurrency(5);

/**
 * Confirms what a call to a trigger says. A signed call is true already. Any other only names a job,
 * and what is true of it is read from the provider with the key: a job that the account does not
 * have costs one read, and starts nothing.
 *
 * @throws {UserError} when the provider can't be reached, or refuses
 */
export async function confirmCall(
	context: IWebhookFunctions,
	service: JobService,
	event: WebhookEvent,
	credential: ICredentialDataDecryptedObject,
): Promise<VerifiedCall> {
	if (!event.isGenuine) return { event };
	if (!mayBeFinished(event)) return { refused: respond(context, 200, 'Nothing to do.') };
	const provider = await service.connect(context, { maxThrottledMs: MAX_THROTTLED_MS, credential });
	const job = await readInTurn(async () => await readNamedJob(event, provider));
	if (!job) return { refused: respond(context, 404, 'There is no such job.') };
	if (provider.judge(job) === 'waiting') {
		const message = 'This job is not finished yet. Call again later.';
		return { refused: respond(context, 503, message) };
	}
	return { event: { job: { ...job, isNew: true } } };
}

/**
 * Reads a job once; again for a moment only if the provider certainly made the call, since it may call
 * before its own record shows the end.
 */
async function readNamedJob(
	{ job: { id }, isGenuine }: WebhookEvent,
	provider: JobProvider,
): Promise<Job | undefined> {
	const read = retryingRead(provider);
	let job: Job | undefined;
	await lookAgain(async () => {
		[job] = await read([id]);
		if (!job || !isGenuine?.(job)) return true;
		return provider.judge(job) !== 'waiting' && !isResultMissing(job, systemClock.now());
	});
	return job;
}
