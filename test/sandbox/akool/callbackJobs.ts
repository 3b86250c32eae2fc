import type { Answer } from '../answer';
import { client, PRO, type Client } from './client';
import { proBody } from './requestBodies';
import { decryptPayload } from './decryptPayload';
import { useWebhookReceiver, type WebhookReceiver } from '../webhookReceiver';

/** Jobs that call back to a webhook receiver. */
export interface CallbackJobs {
	receiver: WebhookReceiver;
	/** The jobs' `webhookUrl`. */
	hookUrl(): string;
	/** Submits a job, lets it be processed and completed, and gives its `_id`. */
	finish(client?: Client): Promise<string>;
	/** The payloads of all calls so far, decrypted with the shared sandbox's credential. */
	payloads(): Answer[];
	/** The status in each of these payloads. */
	statuses(): number[];
}

/** Sets up a webhook receiver for the tests of a file, and jobs that call it. */
export function useCallbackJobs(): CallbackJobs {
	const receiver = useWebhookReceiver();
	const hookUrl = () => `${receiver.address}/hook?id=7`;
	const payloads = () => receiver.calls.map((call) => decryptPayload(call, client().sandbox));
	return {
		receiver,
		hookUrl,
		payloads,
		statuses: () => payloads().map(({ status }) => status),
		async finish({ sandbox, post } = client()) {
			const body = { ...proBody({ sandbox }), webhookUrl: hookUrl() };
			const { data } = await post(PRO, body);
			await sandbox.clock.advance(500);
			await sandbox.clock.advance(5_000);
			return data._id;
		},
	};
}
