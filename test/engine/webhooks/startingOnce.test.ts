import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type IDataObject, Workflow } from 'n8n-workflow';
import {
	type CallbackFilter,
	handleTriggerWebhook,
} from '../../../lib/n8n/webhooks/handleTriggerWebhook';
import type { CalledWebhook } from '../../support/webhookCall';
import { useMadeUpServer } from '../provider/madeUpServer';
import { madeUpService } from '../provider/madeUpService';
import { genuineCall } from './madeUpCalls';

const server = useMadeUpServer();
const filter: CallbackFilter = { statuses: ['completed'], types: [], fetchResult: false };

const copyOf = (data: IDataObject) => JSON.parse(JSON.stringify(data)) as IDataObject;

/** A trigger of its own, and what n8n has stored for it. */
function trigger(staticData: IDataObject = {}) {
	const id = randomUUID();
	const call = (number: number, handle = handleTriggerWebhook) => {
		const called = genuineCall(
			server,
			{ number, state: 'done' },
			// n8n reads it from its database for each call.
			{ staticData: copyOf(staticData), settings: { id } },
		);
		return start(called, handle);
	};
	const start = async (called: CalledWebhook, handle: typeof handleTriggerWebhook) => {
		const { workflowData } = await handle(called.context, madeUpService, () => filter);
		return { ...called, isStarted: workflowData !== undefined };
	};
	/** Responds and stores as n8n does, once the execution is started. */
	const started = async ({ workflow, respondAsN8n }: Awaited<ReturnType<typeof start>>) => {
		await delay(2);
		if (workflow.staticData.__dataChanged) Object.assign(staticData, copyOf(workflow.staticData));
		respondAsN8n(200);
	};
	return { call, started, staticData };
}

/** The same code in another process of n8n. */
async function inAnotherProcess(): Promise<typeof handleTriggerWebhook> {
	let handle = handleTriggerWebhook;
	await jest.isolateModulesAsync(async () => {
		({ handleTriggerWebhook: handle } =
			await import('../../../lib/n8n/webhooks/handleTriggerWebhook'));
	});
	return handle;
}

test('while a callback is handled the same one is to come again, and is seen once the workflow started', async () => {
	const { call, started } = trigger();
	const first = await call(1);
	expect(first.isStarted).toBe(true);
	const repeat = await call(1);
	expect(repeat.response).toEqual({
		status: 503,
		message: 'This callback is being handled. Call again later.',
	});
	await started(first);
	expect((await call(1)).response).toEqual({ status: 200, message: 'Seen before.' });
});

test('a callback whose execution n8n could not start starts the workflow when it comes again', async () => {
	const { call, started } = trigger();
	const first = await call(1);
	first.respondAsN8n(500);
	const second = await call(1);
	expect(second.isStarted).toBe(true);
	await started(second);
	expect((await call(1)).isStarted).toBe(false);
});

test('it starts the workflow even if n8n has stored it as delivered, as n8n 1.x does before it starts', async () => {
	const { call, staticData } = trigger();
	const { workflow, respondAsN8n } = await call(1);
	Object.assign(staticData, copyOf(workflow.staticData));
	respondAsN8n(500);
	expect((await call(1)).isStarted).toBe(true);
});

test('what other processes have stored meanwhile counts at each call', async () => {
	const there = await inAnotherProcess();
	const { call, started } = trigger();
	await started(await call(1));
	await started(await call(2, there));
	await started(await call(3));
	expect((await call(2)).isStarted).toBe(false);
	expect((await call(1, there)).isStarted).toBe(false);
	expect((await call(3, there)).isStarted).toBe(false);
});

test('what is stored survives n8n 2.x, which takes the data for unchanged before it stores it', async () => {
	const { call, started, staticData } = trigger();
	await started(await call(1));
	const second = await call(2);
	// In the same turn, with nothing but promises in between.
	new Workflow({ ...second.workflow, nodes: [], connections: {}, active: false });
	expect(second.workflow.staticData.__dataChanged).toBe(false);
	await started(second);
	const { call: callAfterRestart } = trigger(staticData);
	const restarted = await inAnotherProcess();
	expect((await callAfterRestart(2, restarted)).isStarted).toBe(false);
	expect((await callAfterRestart(1, restarted)).isStarted).toBe(false);
});

test('of callbacks that come together all are stored, whichever n8n stores last', async () => {
	const { call, started, staticData } = trigger();
	const calls = [await call(1), await call(2), await call(3)];
	for (const one of calls.reverse()) await started(one);
	const { call: callAfterRestart } = trigger(staticData);
	const restarted = await inAnotherProcess();
	const again = [1, 2, 3].map(
		async (number) => (await callAfterRestart(number, restarted)).isStarted,
	);
	expect(await Promise.all(again)).toEqual([false, false, false]);
});

test('the newest 1000 callbacks are remembered', async () => {
	const { call, started } = trigger();
	for (let number = 1; number <= 1002; number++) {
		const first = await call(number);
		first.respondAsN8n(200);
		if (number === 1002) await started(first);
	}
	expect((await call(3)).isStarted).toBe(false);
	expect((await call(1)).isStarted).toBe(true);
});

test('a caller that tells nothing of its response counts as answered after a second', async () => {
	const { call: callAgain, staticData } = trigger();
	const silent: typeof handleTriggerWebhook = async (context, ...rest) => {
		Object.assign(context.getResponseObject(), { once: undefined });
		return await handleTriggerWebhook(context, ...rest);
	};
	expect((await callAgain(1, silent)).isStarted).toBe(true);
	expect((await callAgain(1)).response.status).toBe(503);
	await delay(1100);
	expect((await callAgain(1)).response.status).toBe(200);
	expect(staticData).toEqual({});
});
