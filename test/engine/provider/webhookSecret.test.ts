import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { handleTriggerWebhook } from '../../../lib/n8n/webhooks/handleTriggerWebhook';
import type { WebhookSecret } from '../../../lib/n8n/platform/service';
import { webhookCall } from '../../support/webhookCall';
import { madeUpNode } from './madeUpNode';
import { madeUpService, signatureOf } from './madeUpService';

const FILTER = { statuses: ['completed' as const], types: [], fetchResult: false };

/** A call, to a service whose secret is at the provider: `old` first, then what `renew` gives. */
async function callSignedWith(key: string, renewed: string | undefined, number: number) {
	const body: IDataObject = { number, state: 'done' };
	const { context, response, respondAsN8n } = webhookCall({
		node: madeUpNode,
		credential: { baseURL: 'http://127.0.0.1:9', key: 'the key of the credential' },
		body,
		headers: { 'x-signature': signatureOf(Buffer.from(JSON.stringify(body)), key) },
	});
	const asked: string[] = [];
	const webhookSecret: WebhookSecret = {
		get: async (_, { key: credentialKey }) => {
			asked.push(`get for ${credentialKey}`);
			return { key: 'old' };
		},
		renew: async () => {
			asked.push('renew');
			return renewed === undefined ? undefined : { key: renewed };
		},
	};
	const service = { ...madeUpService, webhookSecret };
	const { workflowData } = await handleTriggerWebhook(
		context as IWebhookFunctions,
		service,
		() => FILTER,
	);
	if (workflowData) respondAsN8n(200);
	return { started: workflowData !== undefined, status: response.status, asked };
}

describe('a provider that signs calls with a secret of its own', () => {
	test('is asked for it with the credential, and a call signed with it starts the workflow', async () => {
		expect(await callSignedWith('old', undefined, 101)).toEqual({
			started: true,
			status: 200,
			asked: ['get for the key of the credential'],
		});
	});

	test('a call that does not match is tried with the new secret, after the user changed it', async () => {
		expect(await callSignedWith('new', 'new', 102)).toMatchObject({
			started: true,
			asked: [expect.anything(), 'renew'],
		});
	});

	test.each(['new', undefined])(
		'a call that matches neither is forged (renewed: %s)',
		async (renewed) => {
			expect(await callSignedWith('forged', renewed, 103)).toMatchObject({
				started: false,
				status: 401,
			});
		},
	);

	test('a call signed with the credential itself is forged', async () => {
		expect(await callSignedWith('the key of the credential', undefined, 104)).toMatchObject({
			status: 401,
		});
	});
});
