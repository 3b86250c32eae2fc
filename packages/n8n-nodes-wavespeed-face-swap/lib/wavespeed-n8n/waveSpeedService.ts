import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { definedOnly, textOf } from '../../../../lib/core/coerce';
import { ValidationError } from '../../../../lib/core/errors';
import { retryRead } from '../../../../lib/jobs/retry';
import type { JobService, NodeContext } from '../../../../lib/n8n/platform/service';
import { systemClock } from '../../../../lib/n8n/platform/systemClock';
import { invalidResponse } from '../wavespeed/apiResponse';
import { ENDPOINTS } from '../wavespeed/endpoints';
import type { SwapBody } from '../wavespeed/swapBody';
import { WAVESPEED_INFO } from '../wavespeed/waveSpeedInfo';
import { readPredictionEvent } from '../wavespeed/webhookEvent';
import { readWebhookSecret } from '../wavespeed/webhookSecret';
import { verifySignature } from '../wavespeed/webhookSignature';
import { openWaveSpeedClient, WAVESPEED_CREDENTIAL } from './waveSpeedClient';
import { resultItem, toJob, toWaveSpeedItem } from './waveSpeedItem';
import { waveSpeedProvider, type WaveSpeedProvider } from './waveSpeedProvider';
import { type ReadSecret, WebhookSecrets } from './webhookSecrets';

/** WaveSpeed's {@link JobService}, which connects to a {@link WaveSpeedProvider}. */
export interface WaveSpeedService extends JobService<SwapBody> {
	connect(...args: Parameters<JobService['connect']>): Promise<WaveSpeedProvider>;
}

/** Shared by all workflows of this process. */
const secrets = new WebhookSecrets(systemClock);

/** WaveSpeed as the nodes of this package use it. */
export const waveSpeedService: WaveSpeedService = {
	info: WAVESPEED_INFO,
	credentialType: WAVESPEED_CREDENTIAL,
	connect: async (context, options) =>
		waveSpeedProvider(await openWaveSpeedClient(context, options)),
	webhookSecret: {
		get: async (context, credential) =>
			asRecord(await secrets.get(credential, secretReader(context, credential))),
		async renew(context, credential) {
			const secret = await secrets.renew(credential, secretReader(context, credential));
			return secret === undefined ? undefined : asRecord(secret);
		},
	},
	verifyWebhook({ headers, rawBody, secret: { webhookSecret }, now, maxAgeMs }) {
		const secret = textOf(webhookSecret);
		if (secret === undefined) throw noSecretError();
		const call = verifySignature({ headers, rawBody, secret, now, maxAgeMs });
		const { prediction, raw, model } = readPredictionEvent(call);
		return definedOnly({ job: { ...toJob(prediction, raw), isNew: true }, jobType: model });
	},
	toItem: toWaveSpeedItem,
	toResultItem: resultItem,
};

const asRecord = (webhookSecret: string) => ({ webhookSecret });

/** Timeout and maximum time of retries in ms: WaveSpeed does not wait for the response for long. */
const SECRET_TIMEOUT_MS = 10_000;

function secretReader(
	context: NodeContext,
	credential: ICredentialDataDecryptedObject,
): ReadSecret {
	return async () => {
		const client = await openWaveSpeedClient(context, {
			credential,
			maxThrottledMs: SECRET_TIMEOUT_MS,
		});
		const request = {
			method: 'GET' as const,
			path: ENDPOINTS.webhookSigning,
			timeoutMs: SECRET_TIMEOUT_MS,
		};
		return await retryRead(async () => {
			const secret = readWebhookSecret(await client.request(request));
			if (secret === undefined) throw invalidResponse(200);
			return secret;
		}, client);
	};
}

function noSecretError(): ValidationError {
	return new ValidationError(
		'There is no webhook secret to verify this callback with',
		'WaveSpeed returned none for the API key in the WaveSpeed Face Swap API credential. Get the result with WaveSpeed Get Result instead.',
	);
}
