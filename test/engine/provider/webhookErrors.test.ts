import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { handleTriggerWebhook } from '../../../lib/n8n/webhooks/handleTriggerWebhook';
import { webhookCall } from '../../support/webhookCall';
import { madeUpNode } from './madeUpNode';
import { madeUpService, signatureOf } from './madeUpService';

const KEY = 'secret-key';
const NOBODY_THERE = 'http://127.0.0.1:9';
const body: IDataObject = { number: 1, state: 'done' };
const headers = { 'x-signature': signatureOf(Buffer.from(JSON.stringify(body)), KEY) };
const credential = { baseURL: NOBODY_THERE, key: KEY };

/** Makes a call, and gathers what n8n's log is told meanwhile. */
function loggedCall(items?: IDataObject[]) {
	const { context, response } = webhookCall({ node: madeUpNode, credential, body, headers, items });
	const log = jest.spyOn(context.logger, 'error').mockImplementation(() => {});
	const logged = () => log.mock.calls.map((args) => JSON.stringify(args)).join('\n');
	return { context, response, logged };
}

afterEach(() => jest.restoreAllMocks());

test('a suspended node whose provider can not be asked: the log says so, without the key', async () => {
	const { context, response, logged } = loggedCall([{ number: '1' }]);
	await madeUpNode.webhook!.call(context as IWebhookFunctions);
	expect(response).toEqual({
		status: 503,
		message: "This call can't be handled now. Call again later.",
	});
	expect(logged()).toMatch(/A callback from Made-Up could not be handled.*can't be reached/);
	expect(logged()).not.toContain(KEY);
});

test('an error of our own is in the log with its stack, and the provider is asked to call again', async () => {
	const { context, response, logged } = loggedCall([{ number: '1' }]);
	jest.spyOn(madeUpService, 'connect').mockRejectedValue(new TypeError('x is not a function'));
	await madeUpNode.webhook!.call(context as IWebhookFunctions);
	expect(response.status).toBe(503);
	expect(logged()).toContain('TypeError: x is not a function');
	expect(logged()).toContain(' at ');
});

test('an error of our own while a call is verified is in the log too, and nothing is resumed', async () => {
	const { context, response, logged } = loggedCall([{ number: '1' }]);
	jest.spyOn(madeUpService, 'verifyWebhook').mockImplementation(() => {
		throw new RangeError('out of bounds');
	});
	await madeUpNode.webhook!.call(context as IWebhookFunctions);
	expect(response.status).toBe(503);
	expect(logged()).toContain('RangeError: out of bounds');
});

test('a trigger that can not read the whole job: the log says so, and the workflow starts', async () => {
	const { context, logged } = loggedCall();
	const filter = { statuses: ['completed' as const], types: [], maxAgeMs: 60_000 };
	const { workflowData } = await handleTriggerWebhook(context, madeUpService, () => ({
		...filter,
		fetchResult: true,
	}));
	expect(workflowData?.[0][0].json.fetchFailed).toBe("Made-Up can't be reached");
	expect(logged()).toContain('A job could not be read from Made-Up');
});

test('a trigger whose credential can not be read: the log says so, and the provider calls again', async () => {
	const { context, response, logged } = loggedCall();
	jest.spyOn(context, 'getCredentials').mockRejectedValue(new Error('no credential token=abc'));
	const filter = { statuses: [], types: [], maxAgeMs: 60_000, fetchResult: false };
	await handleTriggerWebhook(context, madeUpService, () => filter);
	expect(response.status).toBe(503);
	expect(logged()).toContain('no credential token=[hidden]');
});
