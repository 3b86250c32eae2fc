import type { WebhookEvent } from '../../jobs/provider';

/** Whether a call says that its job is finished; also if it does not say how far the job is. */
export function mayBeFinished(event: WebhookEvent): boolean {
	return saysFinished(event) || event.job.status === 'unknown';
}

/** Whether a call says that its job is finished. */
export function saysFinished({ job: { status } }: WebhookEvent): boolean {
	return status === 'completed' || status === 'failed';
}
