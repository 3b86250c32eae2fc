import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';
import { limitConcurrency } from '../../jobs/concurrency';
import type { Job } from '../../jobs/job';
import { isResultMissing } from '../../jobs/missingResult';
import type { WebhookEvent } from '../../jobs/provider';
import { retryingRead } from '../../jobs/readJobs';
import { lookAgain } from '../platform/lookAgain';
import type { JobService } from '../platform/service';
import { systemClock } from '../platform/systemClock';
import type { VerifiedCall } from './verifyCall';
import { respond } from './webhookResponse';

/** How long to keep trying in ms while the provider rejects requests. */
const MAX_THROTTLED_MS = 5000;

/** Reads for one call at a time, and for a few calls at once: strangers may send many. */
const readInTurn = limitConcurrency(5);

/**
 * Confirms what a call to a trigger says. A call that was verified is true already. One that is only a
 * hint names a job, and what is true of it is read from the provider with the key: a job that the
 * account does not have costs one read, and starts nothing. One that it has is read again for a moment
 * while it is not finished, since the provider may call before its own record shows the new status.
 *
 * @throws {UserError} when the provider can't be reached, or refuses
 */
export async function confirmCall(
	context: IWebhookFunctions,
	service: JobService,
	event: WebhookEvent,
	credential: ICredentialDataDecryptedObject,
): Promise<VerifiedCall> {
	if (!service.callsAreHints) return { event };
	const provider = await service.connect(context, { maxThrottledMs: MAX_THROTTLED_MS, credential });
	const read = retryingRead(provider);
	let job: Job | undefined;
	await lookAgain(async () => {
		[job] = await readInTurn(async () => await read([event.job.id]));
		if (!job) return true;
		return provider.judge(job) !== 'waiting' && !isResultMissing(job, systemClock.now());
	});
	if (!job) return { refused: respond(context, 404, 'There is no such job.') };
	if (provider.judge(job) === 'waiting') {
		const message = 'This job is not finished yet. Call again later.';
		return { refused: respond(context, 503, message) };
	}
	return { event: { ...event, job: { ...job, isNew: true } } };
}
