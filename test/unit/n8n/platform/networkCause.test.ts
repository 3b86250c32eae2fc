import { withNetworkCause } from '../../../../lib/n8n/platform/networkCause';
import { classifyNetworkError, toConnectionError } from '../../../../lib/jobs/connectionError';

/** An error as n8n 1.x makes it: without its cause, but with the cause's message. */
const errorOfN8n1 = (message: string) =>
	Object.assign(new Error("n8n's own words"), { cause: undefined, messages: [message, message] });

const info = {
	name: 'Any',
	site: 'example.com',
	credential: 'Any API',
	triggerNode: 'A Trigger',
	resultNode: 'Any Get Result',
	idField: 'id',
	currency: 'credits',
	retentionDays: 7,
};

describe("the network error behind n8n 1.x's own", () => {
	test.each([
		['connect ECONNREFUSED 127.0.0.1:1', 'neverArrived'],
		['connect ETIMEDOUT 10.0.0.1:443', 'neverArrived'],
		['getaddrinfo ENOTFOUND openapi.example.com', 'neverArrived'],
		['getaddrinfo EAI_AGAIN openapi.example.com', 'neverArrived'],
		['read ECONNRESET', 'unclear'],
		['write EPIPE', 'unclear'],
		['read ETIMEDOUT', 'unclear'],
	])('%s: %s', (message, kind) => {
		const cause = withNetworkCause(errorOfN8n1(message));
		expect(classifyNetworkError(cause as { code: string; syscall: string })).toBe(kind);
	});

	test('a timeout is told as one, and is unclear', () => {
		const error = toConnectionError(
			withNetworkCause(errorOfN8n1('timeout of 60000ms exceeded')),
			info,
		);
		expect(error).toMatchObject({ kind: 'unclear', message: 'Any did not respond in time' });
	});

	test.each([
		'socket hang up',
		'The host answered: connect ECONNREFUSED',
		'connecting ECONNREFUSED',
		'connect',
		'',
	])('%p does not tell that nothing was sent', (message) => {
		const error = toConnectionError(withNetworkCause(errorOfN8n1(message)), info);
		expect(error).toMatchObject({ kind: 'unclear' });
	});

	test('from n8n 2.x on there is a cause, and it counts', () => {
		const cause = Object.assign(new Error('read ECONNRESET'), {
			code: 'ECONNRESET',
			syscall: 'read',
		});
		const messages = ['connect ECONNREFUSED 127.0.0.1:1'];
		const error = Object.assign(new Error('', { cause }), { messages });
		expect(withNetworkCause(error)).toBe(error);
	});

	test.each([undefined, 'connect ECONNREFUSED', new Error('connect ECONNREFUSED')])(
		'anything else is left as it is: %p',
		(error) => expect(withNetworkCause(error)).toBe(error),
	);
});
