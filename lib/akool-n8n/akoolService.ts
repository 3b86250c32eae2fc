import { AKOOL_INFO } from '../akool/akoolInfo';
import { openCallback, readCallback } from '../akool/verifyCallback';
import { withoutSecrets } from '../akool/withoutSecrets';
import { definedOnly } from '../core/coerce';
import type { JobService } from '../n8n/platform/service';
import { AKOOL_CREDENTIAL, openAkoolClient } from './akoolClient';
import { resultItem, toAkoolItem, toJob } from './akoolItem';
import { akoolProvider, type AkoolProvider, type SwapRequest } from './akoolProvider';

/** Akool's {@link JobService}, which connects to an {@link AkoolProvider}. */
export interface AkoolService extends JobService<SwapRequest> {
	connect(...args: Parameters<JobService['connect']>): Promise<AkoolProvider>;
}

/** Akool as the nodes of this package use it. */
export const akoolService: AkoolService = {
	info: AKOOL_INFO,
	credentialType: AKOOL_CREDENTIAL,
	connect: async (context, options) => akoolProvider(await openAkoolClient(context, options)),
	verifyWebhook({ body, secret, now, maxAgeMs }) {
		const { clientId, apiKey } = secret;
		const opened = openCallback({ body, clientId, apiKey, now, maxAgeMs });
		const message = withoutSecrets(opened, secret);
		const { job, type } = readCallback(message);
		return definedOnly({ job: { ...toJob(job, message), isNew: true }, jobType: type });
	},
	toItem: toAkoolItem,
	toResultItem: resultItem,
};
