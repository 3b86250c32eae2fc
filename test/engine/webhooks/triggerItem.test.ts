import type { INodeParameters, IWebhookFunctions } from 'n8n-workflow';
import { AkoolTrigger } from '../../../nodes/AkoolTrigger/AkoolTrigger.node';
import { makeCallback } from '../../support/makeCallback';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';
import { webhookCall } from '../../support/webhookCall';

const sandbox = useSandbox({ showsCredits: true });

/** A job that is completed. */
async function completedJob() {
	await runNodes(
		[swapNode({ waitForResult: false })],
		[pair(sandbox(), 'amara', 'bjorn')],
		credentialsFor(sandbox()),
	);
	await sandbox().clock.advance(10_000);
	return sandbox().jobs.all()[0];
}

/** Has a trigger handle a genuine callback; gives the item that the workflow starts with. */
async function itemOf(content: object, options: INodeParameters) {
	const { apiKey, clientId } = sandbox();
	const node = new AkoolTrigger();
	const { context } = webhookCall({
		node,
		credential: credentialsFor(sandbox()),
		body: makeCallback(content, { apiKey, clientId }, { timestamp: Date.now() }),
		settings: { parameters: { triggerOn: ['completed', 'failed'], options } },
	});
	const { workflowData } = await node.webhook.call(context as IWebhookFunctions);
	return workflowData?.[0][0].json;
}

const message = (more: object = {}) => ({
	...{ _id: '6593c94c0ef703e8c055e3c8', status: 3, type: 'faceswap' },
	...{ url: 'https://cdn.example.test/final_1.jpg', deduction_credit: 4, trace: 'x' },
	...more,
});

describe("Akool's message", () => {
	test('is simplified, with what the job cost', async () => {
		expect(await itemOf(message(), {})).toMatchObject({
			status: 'completed',
			creditsCharged: 4,
			jobType: 'faceswap',
		});
	});

	test.each([false, 'FALSE', 'no', 0])(
		"is put out as it came when 'Simplify' is %j",
		async (off) => {
			const _id = `raw-${typeof off}-${String(off)}`;
			expect(await itemOf(message({ _id }), { simplify: off })).toEqual(message({ _id }));
		},
	);

	test('holds no secrets then, but the address of the result works', async () => {
		const url = 'https://cdn.example.test/final_2.jpg?signature=abc';
		const said = { note: 'see https://n8n.test/signed?token=abc', key: sandbox().apiKey };
		const json = await itemOf(message({ _id: 'raw-2', url, ...said }), { simplify: false });
		expect(json).toMatchObject({ url, note: 'see https://n8n.test/signed?token=[hidden]' });
		expect(JSON.stringify(json)).not.toContain(sandbox().apiKey);
	});

	test('says why a job failed', async () => {
		const failed = message({ _id: 'failed-1', status: 4, url: '', errorMsg: 'too dark' });
		expect(await itemOf(failed, {})).toMatchObject({ status: 'failed', failureReason: 'too dark' });
	});

	test('is about a new job, however old its ID seems', async () => {
		const old = { _id: '6593c94c0ef703e8c055e3c9', url: '' };
		expect(await itemOf(message(old), {})).toMatchObject({ resultMissing: expect.any(String) });
	});

	test('without an address says that the result is missing', async () => {
		const json = await itemOf(message({ _id: 'missing-1', url: '' }), {});
		expect(json).toMatchObject({ status: 'completed' });
		expect(json?.resultMissing).toMatch(/^Akool says that this job is completed/);
	});
});

describe("with 'Fetch Result'", () => {
	test("the list's entry counts, with the cost and the address that only the callback names", async () => {
		const { _id, url, job_id } = await completedJob();
		sandbox().jobs.find(_id)!.credits = undefined;
		sandbox().fail({ on: 'result', fault: 'noResultUrl', times: 1000 });
		const json = await itemOf(message({ _id, url }), { fetchResult: true });
		expect(json).toMatchObject({ _id, job_id, url, creditsCharged: 4, jobType: 'faceswap' });
		expect(json).not.toHaveProperty('resultMissing');
	});

	test("Akool's own entry is put out when 'Simplify' is off", async () => {
		const { _id, url } = await completedJob();
		const options = { fetchResult: true, simplify: false };
		const json = await itemOf(message({ _id, url }), options);
		expect(json).toMatchObject({ _id, faceswap_status: 3, url, deduction_credit: 4 });
	});
});
