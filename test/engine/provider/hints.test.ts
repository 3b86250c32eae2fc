import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { WebhookVerificationError } from '../../../lib/core/errors';
import type { JobStatus } from '../../../lib/jobs/job';
import type { JobService } from '../../../lib/n8n/platform/service';
import { handleTriggerWebhook } from '../../../lib/n8n/webhooks/handleTriggerWebhook';
import { webhookCall } from '../../support/webhookCall';
import { madeUpNode } from './madeUpNode';
import { useMadeUpServer } from './madeUpServer';
import { madeUpService } from './madeUpService';

const made = useMadeUpServer();

/** The made-up provider, if it signed nothing; a job that it does not have is not listed. */
const service: JobService = {
	...madeUpService,
	async connect(...args) {
		const provider = await madeUpService.connect(...args);
		const readMany = async (ids: string[]) =>
			(await provider.readMany(ids)).filter(({ id }) => ids.includes(id));
		return { ...provider, readMany };
	},
	verifyWebhook({ body }) {
		const { number, says, picture } = body as { [name: string]: string; says: JobStatus };
		if (!number) throw new WebhookVerificationError('malformed', 'It names no job', '');
		return {
			job: { id: String(number), status: says ?? 'completed', outputs: [] },
			isGenuine: ({ raw }) => raw?.picture === picture,
		};
	},
};

const FILTER = {
	statuses: ['completed', 'failed'] as JobStatus[],
	types: [],
	fetchResult: false,
};
let workflow = 0;

/** Makes calls to a trigger of their own, one after the other. */
function trigger(baseURL = made.address) {
	const settings = { id: `node-${++workflow}` };
	return async (body: IDataObject) => {
		const credential = { baseURL, key: 'key' };
		const call = webhookCall({ node: madeUpNode, credential, body, settings });
		jest.spyOn(call.context.logger, 'error').mockImplementation(() => {});
		const { workflowData } = await handleTriggerWebhook(
			call.context as IWebhookFunctions,
			service,
			() => FILTER,
		);
		if (workflowData) call.respondAsN8n(200);
		return { json: workflowData?.[0][0].json, status: call.response.status };
	};
}

beforeEach(() => {
	made.jobs = [
		{ number: 1, state: 'done', files: ['https://made.example/1.png'] },
		{ number: 2, state: 'running', picture: 'cat' },
		{ number: 3, state: 'broken', reason: 'No face' },
	];
});
afterEach(() => jest.restoreAllMocks());

describe('a call that nobody signed is only a hint', () => {
	test('what starts the workflow is what the provider says of the job', async () => {
		const { json, status } = await trigger()({ number: 1, files: ['https://evil.example/x.png'] });
		expect(status).toBe(200);
		expect(json).toEqual({
			number: '1',
			status: 'completed',
			urls: ['https://made.example/1.png'],
		});
		expect(made.requests).toEqual(['GET /jobs/1']);
	});

	test('a job that failed is output as failed, although the call says otherwise', async () => {
		const { json } = await trigger()({ number: 3, says: 'completed' });
		expect(json).toMatchObject({ status: 'failed' });
	});

	test('a call about a job of nobody costs one read, and starts nothing', async () => {
		expect(await trigger()({ number: 99 })).toEqual({ json: undefined, status: 404 });
		expect(made.requests).toEqual(['GET /jobs/99']);
	});

	test('a call that names no job costs none', async () => {
		expect(await trigger()({})).toEqual({ json: undefined, status: 400 });
		expect(made.requests).toEqual([]);
	});

	test('the same job starts the workflow once', async () => {
		const call = trigger();
		expect((await call({ number: 1 })).json).toBeDefined();
		expect(await call({ number: 1 })).toEqual({ json: undefined, status: 200 });
		expect(await call({ number: 1, says: 'failed' })).toEqual({ json: undefined, status: 200 });
	});

	test('a call that says that the job is not finished costs none', async () => {
		expect(await trigger()({ number: 2, says: 'processing' })).toEqual({
			json: undefined,
			status: 200,
		});
		expect(made.requests).toEqual([]);
	});

	test('a call about a job that is not finished costs one read, and may come again', async () => {
		expect(await trigger()({ number: 2 })).toEqual({ json: undefined, status: 503 });
		expect(made.requests).toEqual(['GET /jobs/2']);
	});

	test('if it knows what was asked for, the job is read again for a moment', async () => {
		const { status } = await trigger()({ number: 2, picture: 'cat' });
		expect(status).toBe(503);
		expect(made.requests).toHaveLength(5);
	});

	test('a job that is finished a moment after such a call starts the workflow', async () => {
		made.beforeAnswer = () => {
			if (made.requests.length < 2) return;
			made.jobs[1] = { ...made.jobs[1], state: 'done', files: ['https://made.example/2.png'] };
		};
		const { json } = await trigger()({ number: 2, picture: 'cat' });
		expect(json).toMatchObject({ status: 'completed' });
	});

	test('while the provider can not be reached, nothing starts, and the call may come again', async () => {
		expect(await trigger('http://127.0.0.1:9')({ number: 1 })).toEqual({
			json: undefined,
			status: 503,
		});
	});
});

describe('a hint to a suspended node', () => {
	const FINISHED = { status: 'completed', urls: ['https://made.example/1.png'] };

	async function resume(body: IDataObject, numbers: string[]) {
		jest.spyOn(madeUpService, 'verifyWebhook').mockImplementation(service.verifyWebhook);
		const items = numbers.map((number) => ({ number }));
		const credential = { baseURL: made.address, key: 'key' };
		const executionId = `hinted-${++workflow}`;
		const call = webhookCall({ node: madeUpNode, credential, body, items, executionId });
		const { workflowData } = await madeUpNode.webhook!.call(call.context as IWebhookFunctions);
		return { json: workflowData?.[0].map((item) => item.json), status: call.response.status };
	}

	test('wakes it with what the provider says', async () => {
		const { json } = await resume({ number: 1 }, ['1']);
		expect(json).toEqual([{ number: '1', ...FINISHED }]);
		expect(made.requests).toEqual(['GET /jobs/1']);
	});

	test('about a job that is not finished costs one read, however many jobs it waits for', async () => {
		expect(await resume({ number: 2 }, ['1', '2', '3'])).toMatchObject({ status: 503 });
		expect(made.requests).toEqual(['GET /jobs/2']);
	});

	test('about a job that it does not wait for costs none', async () => {
		expect(await resume({ number: 3 }, ['1', '2'])).toMatchObject({ status: 503 });
		expect(made.requests).toEqual([]);
	});

	test('that knows what was asked for is waited for a moment', async () => {
		made.beforeAnswer = () => {
			if (made.requests.length === 2) made.jobs[1] = { ...made.jobs[1], state: 'done' };
		};
		const { json } = await resume({ number: 2, picture: 'cat' }, ['2']);
		expect(json).toMatchObject([{ number: '2', status: 'completed' }]);
	});
});
