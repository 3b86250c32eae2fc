import type { ReceivedWebhook, WebhookEvent } from '../../../../lib/jobs/provider';
import type { JobService } from '../../../../lib/n8n/platform/service';
import { readCallbackHint, showsRequest } from '../crun/callbackHint';
import { CRUN_INFO } from '../crun/crunInfo';
import { CRUN_CREDENTIAL, openCrunClient } from './crunClient';
import { resultItem, toCrunItem } from './crunItem';
import { crunProvider, type CrunProvider, type SwapRequest } from './crunProvider';

/** Crun's {@link JobService}, which connects to a {@link CrunProvider}. */
export interface CrunService extends JobService<SwapRequest> {
	connect(...args: Parameters<JobService['connect']>): Promise<CrunProvider>;
}

/** Crun as the nodes of this package use it. */
export const crunService: CrunService = {
	info: CRUN_INFO,
	credentialType: CRUN_CREDENTIAL,
	connect: async (context, options) => crunProvider(await openCrunClient(context, options)),
	verifyWebhook,
	toItem: toCrunItem,
	toResultItem: resultItem,
};

/** Crun signs no call, so there is nothing to verify: the job is read from Crun instead. */
function verifyWebhook({ body }: ReceivedWebhook): WebhookEvent {
	const hint = readCallbackHint(body);
	const { id, status } = hint;
	return { job: { id, status, outputs: [] }, isGenuine: ({ raw }) => showsRequest(hint, raw) };
}
