import type { IWebhookFunctions } from 'n8n-workflow';
import { AkoolTrigger } from '../../../nodes/AkoolTrigger/AkoolTrigger.node';
import { account, makeCallback } from '../../support/makeCallback';
import { webhookCall } from '../../support/webhookCall';

const YEAR_IN_MS = 365 * 24 * 60 * 60 * 1000;
let jobs = 0;

/** Has a trigger handle a genuine callback about a job that nobody has heard of. */
async function call(parameters: object, { ageMs = 0, type = 'faceswap' } = {}) {
	const node = new AkoolTrigger();
	const content = { _id: `job-${++jobs}`, status: 3, type, url: '' };
	const { context, response } = webhookCall({
		node,
		credential: { ...account },
		body: makeCallback(content, account, { timestamp: Date.now() - ageMs }),
		settings: { parameters: { triggerOn: ['completed'], options: {}, ...parameters } },
	});
	const log = jest.spyOn(context.logger, 'error').mockImplementation(() => {});
	const { workflowData } = await node.webhook.call(context as IWebhookFunctions);
	return { isStarted: workflowData !== undefined, response, logged: log.mock.calls.join() };
}

describe("'Max Age'", () => {
	test.each([0, '0'])('of %p is no limit', async (maxAge) => {
		expect((await call({ options: { maxAge } }, { ageMs: YEAR_IN_MS })).isStarted).toBe(true);
	});

	test.each([
		[5, 4, true],
		['5', 6, false],
		[undefined, 25 * 60, false],
		['', 25 * 60, false],
		[null, 23 * 60, true],
	])('of %p minutes, for a callback of %p minutes', async (maxAge, minutes, isStarted) => {
		const called = await call({ options: { maxAge } }, { ageMs: minutes * 60_000 });
		expect(called.isStarted).toBe(isStarted);
		expect(called.response.status).toBe(isStarted ? undefined : 200);
	});

	test.each([
		[-1, "'Max Age' must be 0 or more, but is"],
		['a day', "'Max Age' must be 0 or more, but is"],
		['1,440', "'Max Age' is 1,440, which can mean"],
		[true, "'Max Age' must be 0 or more, but is"],
		[[5], "'Max Age' must be 0 or more, but is"],
	])('of %p is refused in words, and Akool calls again', async (maxAge, words) => {
		const { isStarted, response, logged } = await call({ options: { maxAge } });
		expect(isStarted).toBe(false);
		expect(response.status).toBe(503);
		expect(response.message).toMatch(new RegExp(`^${words}`));
		expect(logged).toContain(words);
	});
});

describe('lists that an expression gives as text', () => {
	test.each([
		[{ triggerOn: 'completed, failed' }, true],
		[{ triggerOn: 'failed' }, false],
		[{ options: { types: 'lipsync, faceswap' } }, true],
		[{ options: { types: 'lipsync' } }, false],
		[{ options: { types: '' } }, true],
	])('%j: %j', async (parameters, isStarted) => {
		expect((await call(parameters)).isStarted).toBe(isStarted);
	});
});
