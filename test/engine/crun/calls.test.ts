import { CrunTrigger } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunTrigger/CrunTrigger.node';
import { webhookCall } from '../../support/webhookCall';
import { type Answer, FAILED_IN_CODE, good, ID, RECORD, useScriptedCrun } from './scriptedCrun';

const crun = useScriptedCrun();
const node = new CrunTrigger();

/** Calls the trigger, and returns what it does. */
async function call(body: unknown) {
	const credential = { apiKey: 'ak_0123456789abcdef', baseUrl: crun.address };
	const { context, response } = webhookCall({ node, credential, body });
	const { workflowData } = await node.webhook.call(context);
	return { status: response.status, items: workflowData?.[0].map(({ json }) => json) };
}

describe('a call about a job that Crun does not know starts nothing, and costs one read', () => {
	test.each<[form: string, answer: Answer]>([
		['code 404', { body: { code: 404, message: 'Task not found', data: null } }],
		['HTTP 404 and the code', { status: 404, body: { code: 404 } }],
		['null as data', good(null)],
		['empty data', good({})],
		['an empty list as data', good([])],
		['no data', good(undefined)],
	])('said with %s', async (_form, answer) => {
		crun.answers.TaskInfo = answer;
		const { status, items } = await call({ task_id: ID, status: 'success' });
		expect({ status, items }).toEqual({ status: 404, items: undefined });
		expect(crun.requestsTo('TaskInfo')).toHaveLength(1);
	});
});

test('a call about a job that failed starts the workflow, also if the failure is the code of the record', async () => {
	const complete_at = Math.floor(Date.now() / 1000);
	const { code, message, data } = FAILED_IN_CODE.body;
	crun.answers.TaskInfo = { body: { code, message, data: { ...data, complete_at } } };
	const { items } = await call({ ...RECORD, status: 'failed' });
	expect(items).toMatchObject([{ id: ID, status: 'failed', failureReason: 'No face detected' }]);
});
