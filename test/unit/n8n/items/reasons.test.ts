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
		const json = { error: 'It did not work', message: `Try another. (reason: ${reason})` };
		expect(failed(error)).toEqual(json);
		const { message, description } = toNodeError(NODE, error, { index: 0, count: 1 });
		expect({ error: message, message: description }).toEqual(json);
	});

	test('after whatever else there is to say', () => {
		const error = new ValidationError('Wrong', 'Do <this>.', 'notAPicture');
		expect(failed(error, 'Jobs: 1.').message).toBe('Do <this>. Jobs: 1. (reason: notAPicture)');
		expect(toNodeError(NODE, error, { index: 0, count: 1 }, 'Jobs: 1.').description).toBe(
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

describe("an error's title has the item's number where there are several, as n8n shows it", () => {
	const titles = (error: Error, count: number) => {
		const outputs = new ItemOutputs(count, false);
		outputs.fail(count - 1, error);
		const { message, context } = toNodeError(NODE, error, { index: count - 1, count });
		return { output: outputs.all()[0].json.error, node: message, context: context.itemIndex };
	};
	const refusal = (errorReason?: ErrorReason) =>
		new ApiError('No', 'Pay.', { kind: 'account', httpStatus: 200, errorReason });

	test('not with one item, where n8n adds none either', () => {
		const no = new UserError('No', 'Try another.');
		expect(titles(no, 1)).toEqual({ output: 'No', node: 'No', context: 0 });
	});

	test.each([
		['of one item', new UserError('No', 'Try another.')],
		['for lack of credits', refusal('credits')],
	])('an error %s, with three items', (_what, error) => {
		const title = 'No [item 2]';
		expect(titles(error, 3)).toEqual({ output: title, node: title, context: 2 });
	});

	test('not when the account or its key would do for no item', () => {
		expect(titles(refusal(), 3)).toEqual({ output: 'No', node: 'No', context: undefined });
	});
});
