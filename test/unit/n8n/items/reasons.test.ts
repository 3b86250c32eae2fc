import type { INode } from 'n8n-workflow';
import {
	ApiError,
	type ErrorReason,
	UserError,
	ValidationError,
} from '../../../../lib/core/errors';
import { ItemOutputs } from '../../../../lib/n8n/items/itemOutputs';
import { toNodeError } from '../../../../lib/n8n/platform/nodeErrors';

const REASONS: ErrorReason[] = [
	'noFace',
	'notAPicture',
	'unreachable',
	'credits',
	'busy',
	'unclear',
	'other',
];
const NODE = { name: 'Swap', type: 'x.swap', typeVersion: 1, parameters: {} } as unknown as INode;

const failed = (error: unknown, moreAdvice?: string) => {
	const outputs = new ItemOutputs(1, false);
	outputs.fail(0, error, moreAdvice);
	return outputs.all()[0].json;
};

describe("the reason stands at the end of a failed item's message, and in the node's error", () => {
	test.each(REASONS)('%s', (reason) => {
		const error = new UserError('It did not work', 'Try another.', reason);
		const json = { error: 'It did not work [item 0]', message: `Try another. (reason: ${reason})` };
		expect(failed(error)).toEqual(json);
		const { message, description } = toNodeError(NODE, error, 0);
		expect({ error: message, message: description }).toEqual(json);
	});

	test('after whatever else there is to say', () => {
		const error = new ValidationError('Wrong', 'Do <this>.', 'notAPicture');
		expect(failed(error, 'Jobs: 1.').message).toBe('Do <this>. Jobs: 1. (reason: notAPicture)');
		expect(toNodeError(NODE, error, 0, 'Jobs: 1.').description).toBe(
			'Do &lt;this&gt;. Jobs: 1. (reason: notAPicture)',
		);
	});

	test.each([
		[
			'without advice',
			new ApiError('No', '', { kind: 'trouble', httpStatus: 500 }),
			'(reason: busy)',
			'(reason: busy)',
		],
		[
			'of the code',
			new TypeError('x is not a function'),
			'x is not a function (reason: other)',
			'(reason: other)',
		],
	])('an error %s has one, too', (_what, error, message, description) => {
		expect(failed(error).message).toBe(message);
		expect(toNodeError(NODE, error).description).toBe(description);
	});
});
