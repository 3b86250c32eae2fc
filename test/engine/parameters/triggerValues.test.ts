import type { IDataObject, INodeParameters, IWebhookFunctions } from 'n8n-workflow';
import { AkoolTrigger } from '../../../nodes/AkoolTrigger/AkoolTrigger.node';
import { account, makeCallback } from '../../support/makeCallback';
import { credentialsFor, useSandbox } from '../../support/sandbox';
import { webhookCall } from '../../support/webhookCall';
import { describedFields } from './describedFields';
import { allowedOf, formsOf } from './formsOfValues';

const sandbox = useSandbox();
const trigger = new AkoolTrigger();
let jobs = 0;

/** Has a trigger handle a genuine callback about a new job, sent ten minutes ago. */
async function call(parameters: INodeParameters) {
	const content = { _id: `job-${++jobs}`, status: 3, type: 'faceswap', url: '' };
	const timestamp = Date.now() - 10 * 60_000;
	const { context, response } = webhookCall({
		node: trigger,
		credential: { ...credentialsFor(sandbox()), ...account },
		body: makeCallback(content, account, { timestamp }),
		settings: { parameters: { triggerOn: ['completed'], options: {}, ...parameters } },
	});
	jest.spyOn(context.logger, 'error').mockImplementation(() => {});
	const { workflowData } = await trigger.webhook.call(context as IWebhookFunctions);
	const json = workflowData?.[0]?.[0]?.json as IDataObject | undefined;
	return { isStarted: json !== undefined, fields: Object.keys(json ?? {}), response };
}

const fields = describedFields(trigger.description).map((own) => [own.path, own] as const);

describe.each(fields)('Akool Trigger: %s', (_path, { field, put }) => {
	test.each(formsOf(field))('%j may be the text %j', async (value, text) => {
		expect(await call(put(text))).toEqual(await call(put(value)));
	});

	test('text that means nothing is refused in words, and Akool calls again', async () => {
		const { isStarted, response } = await call(put('perhaps'));
		expect(isStarted).toBe(false);
		expect(response.status).toBe(503);
		expect(response.message).toContain(`'${field.displayName.replace(/ \(.*\)$/, '')}' must be `);
		for (const allowed of allowedOf(field)) expect(response.message).toContain(allowed);
	});

	test('nothing is the default', async () => {
		expect(await call(put(''))).toEqual(await call(put(field.default)));
	});
});
