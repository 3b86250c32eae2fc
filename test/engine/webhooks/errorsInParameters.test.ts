import type { IDataObject, INode, INodeType, IWebhookFunctions } from 'n8n-workflow';
import { AkoolGetResult } from '../../../nodes/AkoolGetResult/AkoolGetResult.node';
import { AkoolTrigger } from '../../../nodes/AkoolTrigger/AkoolTrigger.node';
import { account, makeCallback } from '../../support/makeCallback';
import { credentialsFor, useSandbox } from '../../support/sandbox';
import { webhookCall } from '../../support/webhookCall';

const sandbox = useSandbox();
/** n8n takes most errors in an expression for `undefined`, but not this one. */
const THROWS = "={{ $('Nobody').first().json.x }}";
const JOB = '6593c94c0ef703e8c055e3c8';
const genuine = () =>
	makeCallback({ _id: JOB, status: 3, type: 'faceswap', url: '' }, account, {
		timestamp: Date.now(),
	});

/** Has a node handle a call, and gathers what n8n's log is told meanwhile. */
async function handled(
	node: INodeType,
	parameters: INode['parameters'],
	body: unknown,
	items?: IDataObject[],
) {
	const credential = credentialsFor(sandbox(), { ...account });
	const { context, response } = webhookCall({
		node,
		credential,
		body,
		items,
		settings: { parameters },
	});
	const log = jest.spyOn(context.logger, 'error').mockImplementation(() => {});
	const { workflowData } = await node.webhook!.call(context as IWebhookFunctions);
	const logged = log.mock.calls.map((args) => JSON.stringify(args)).join('\n');
	return { status: response.status, message: response.message, workflowData, logged };
}

afterEach(() => jest.restoreAllMocks());

const trigger = { triggerOn: ['completed'], options: {} };
const sleeping = { operation: 'wait', waitUsing: 'callback', resultIds: JOB, options: {} };
const CASES: Array<[string, INodeType, INode['parameters'], IDataObject[]?]> = [
	['the options of a trigger', new AkoolTrigger(), { ...trigger, options: THROWS }],
	['a single option of a trigger', new AkoolTrigger(), { ...trigger, options: { maxAge: THROWS } }],
	['what starts a trigger', new AkoolTrigger(), { ...trigger, triggerOn: THROWS }],
	['the IDs of a sleeping node', new AkoolGetResult(), { ...sleeping, resultIds: THROWS }, [{}]],
	['its Simplify', new AkoolGetResult(), { ...sleeping, simplify: THROWS }, [{}]],
	['its options', new AkoolGetResult(), { ...sleeping, options: THROWS }, [{}]],
];

describe.each(CASES)('an expression that throws in %s', (_, node, parameters, items) => {
	test('is in the log, and the call is to come again', async () => {
		const { status, workflowData, logged } = await handled(node, parameters, genuine(), items);
		expect(workflowData).toBeUndefined();
		expect(status).toBe(503);
		expect(logged).toMatch(/ExpressionError.*[Nn]ode/);
	});

	test.each([
		['rubbish', 400, {}],
		['a forged call', 401, { ...genuine(), signature: 'a' }],
	])('is not even evaluated for %s', async (_name, status, body) => {
		const refused = await handled(node, parameters, body, items);
		expect(refused).toMatchObject({ status, logged: '', workflowData: undefined });
	});
});

test('without a client ID nobody can be checked, and nobody can wake the node by such an expression', async () => {
	const node = new AkoolGetResult();
	const continues = { onError: 'continueRegularOutput' as const };
	const { context, response } = webhookCall({
		node,
		credential: credentialsFor(sandbox(), { clientId: '' }),
		body: {},
		items: [{}],
		settings: { parameters: { ...sleeping, resultIds: THROWS }, ...continues },
	});
	jest.spyOn(context.logger, 'error').mockImplementation(() => {});
	expect(await node.webhook!.call(context as IWebhookFunctions)).not.toHaveProperty('workflowData');
	expect(response.status).toBe(503);
});
