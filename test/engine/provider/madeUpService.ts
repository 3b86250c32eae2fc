import { createHmac } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { WebhookVerificationError } from '../../../lib/core/errors';
import { classifyError } from '../../../lib/jobs/classifyError';
import { toConnectionError } from '../../../lib/jobs/connectionError';
import type { Job } from '../../../lib/jobs/job';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import type { JobService } from '../../../lib/n8n/platform/service';
import { systemClock } from '../../../lib/n8n/platform/systemClock';

/** Signs a body as the made-up provider does: over its exact bytes. */
export const signatureOf = (rawBody: Buffer, key: string) =>
	createHmac('sha256', key).update(rawBody).digest('hex');

const INFO = {
	name: 'Made-Up',
	site: 'made-up.example',
	credential: 'Made-Up API',
	resultNode: 'Made-Up Get Result',
	triggerNode: 'Made-Up Trigger',
	idField: 'number',
	currency: 'coins',
	retentionDays: 2,
};
const STATES: Record<string, Job['status']> = {
	running: 'processing',
	done: 'completed',
	broken: 'failed',
};
const toJob = (raw: IDataObject): Job => ({
	id: String(raw.number),
	status: STATES[String(raw.state)] ?? 'unknown',
	outputs: ((raw.files ?? []) as string[]).map((url) => ({ url })),
	failureReason: raw.reason as string | undefined,
	raw,
});

const toMadeUpItem = ({ id, status, outputs }: Job) => ({
	number: id,
	status,
	urls: outputs.map(({ url }) => url),
});

/**
 * A provider that differs from Akool in all that can differ: it reads one job a request, a job has
 * several outputs, it detects no faces, and its webhooks are signed in a header.
 */
export const madeUpService: JobService<{ picture: string }> = {
	info: INFO,
	credentialType: 'madeUpApi',
	async connect(context, { maxThrottledMs = 60_000, credential } = {}) {
		const values = credential ?? (await context.getCredentials<IDataObject>('madeUpApi'));
		const { baseURL, key } = values;
		const send = async (method: 'GET' | 'POST', url: string, body?: IDataObject) => {
			const options = { method, url, body, json: true, baseURL: String(baseURL), headers: { key } };
			return await context.helpers.httpRequest(options).catch((error: unknown) => {
				throw toConnectionError(error, INFO);
			});
		};
		return {
			info: INFO,
			limiter: new RateLimiter(systemClock, maxThrottledMs),
			classifyError,
			submit: async (request, callbackUrl) =>
				toJob(await send('POST', '/jobs', { ...request, callbackUrl })),
			readMany: async ([id]) => [toJob(await send('GET', `/jobs/${id}`))],
			readLimit: 1,
			judge: ({ status }) => (status === 'completed' || status === 'failed' ? status : 'waiting'),
		};
	},
	verifyWebhook({ headers, rawBody = Buffer.alloc(0), body, secret }) {
		if (headers['x-signature'] !== signatureOf(rawBody, String(secret.key))) {
			throw new WebhookVerificationError('forged', 'The signature does not fit', '');
		}
		return { job: toJob(body as IDataObject), jobType: 'swap' };
	},
	toItem: toMadeUpItem,
	toResultItem: () => toMadeUpItem,
};
