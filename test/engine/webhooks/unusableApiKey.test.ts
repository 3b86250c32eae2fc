import type { IDataObject, INode, INodeType, IWebhookFunctions } from 'n8n-workflow';
import { AkoolGetResult } from '../../../nodes/AkoolGetResult/AkoolGetResult.node';
import { AkoolTrigger } from '../../../nodes/AkoolTrigger/AkoolTrigger.node';
import { account, makeCallback } from '../../support/makeCallback';
import { credentialsFor, useSandbox } from '../../support/sandbox';
import { webhookCall } from '../../support/webhookCall';

const sandbox = useSandbox();
const JOB = '6593c94c0ef703e8c055e3c8';
const signed = makeCallback({ _id: JOB, status: 3, type: 'faceswap', url: '' }, account, {
	timestamp: Date.now(),
});
const trigger = { triggerOn: ['completed'], options: {} };
const sleeping = { operation: 'wait', waitUsing: 'callback', resultIds: JOB, options: {} };

/** Has a node handle a call whose credential has an API key of the wrong length. */
async function call(
	node: INodeType,
	parameters: INode['parameters'],
	body: object,
	items?: IDataObject[],
) {
	const apiKey = account.apiKey.slice(1);
	const credential = credentialsFor(sandbox(), { ...account, apiKey });
	const { context, response } = webhookCall({
		node,
		credential,
		body,
		items,
		settings: { parameters },
	});
	const log = jest.spyOn(context.logger, 'error').mockImplementation(() => {});
	await node.webhook!.call(context as IWebhookFunctions);
	return { ...response, logged: log.mock.calls.join() };
}

afterEach(() => jest.restoreAllMocks());

test.each([
	['a trigger', new AkoolTrigger(), trigger, undefined],
	['a sleeping node', new AkoolGetResult(), sleeping, [{}]],
])('%s still turns forged calls away', async (_, node, parameters, items) => {
	const { status } = await call(node, parameters, { ...signed, signature: 'a' }, items);
	expect(status).toBe(401);
	expect(sandbox().requests).toEqual([]);
});

test('a trigger says so to a signed call, which comes again', async () => {
	const { status, message, logged } = await call(new AkoolTrigger(), trigger, signed);
	expect(status).toBe(503);
	expect(message).toContain("Callbacks can't be read with the API key");
	expect(logged).toContain('16, 24 or 32 characters');
});
