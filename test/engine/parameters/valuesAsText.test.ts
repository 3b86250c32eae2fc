import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { NODES } from '../../support/engineWorkflow';
import { useComparedRuns } from './comparedRuns';
import { describedFields } from './describedFields';
import { allowedOf, formsOf } from './formsOfValues';

const { run } = useComparedRuns();

/** Of the item that the workflow starts with, since there may be another node in between. */
const VALUE = "={{ $('Start').first().json.value }}";
const MISSING = "={{ $('Start').first().json.missing }}";

const NODE_NAMES = Object.keys(NODES) as Array<keyof typeof NODES>;
const fieldsOf = (name: keyof typeof NODES) =>
	describedFields(NODES[name].description).map((described) => [described.path, described] as const);

/** So that no run waits for long; what the field under test says comes after. */
const quick = (parameters: INodeParameters): INodeParameters => {
	const { options, ...others } = parameters;
	const waits = { pollInterval: 0.01, maxWait: 0.05 };
	const isWaiting = parameters.waitForResult === true || parameters.operation === 'wait';
	return {
		waitForResult: false,
		...others,
		options: { ...(isWaiting && waits), ...(options as object) },
	};
};

/** The message names the field, without its unit, and what it may hold. */
function expectRefusal(message: string, { displayName, ...field }: INodeProperties) {
	// Which entry of a list it is does not matter here.
	expect(message.replace(/ \d+/, '')).toContain(`${displayName.replace(/ \(.*\)$/, '')}' must be `);
	for (const allowed of allowedOf({ displayName, ...field })) expect(message).toContain(allowed);
}

describe.each(NODE_NAMES)('%s', (name) => {
	describe.each(fieldsOf(name))('%s', (_path, { field, put }) => {
		const byExpression = async (value: unknown) =>
			await run(name, quick(put(VALUE)), { value } as never);

		if (field.noDataExpression) {
			test.each([VALUE, 'perhaps'])('%s is refused', async (value) => {
				const { message, submissions } = await run(name, quick(put(value)), { value: 'x' });
				expectRefusal(message, field);
				expect(submissions).toBe(0);
			});
			return;
		}

		test.each(formsOf(field))('%p may be the text %p', async (value, text) => {
			const meant = await byExpression(value);
			expect(await byExpression(text)).toEqual(meant);
		});

		test('text that means nothing is refused, and costs nothing', async () => {
			const { message, submissions } = await byExpression('perhaps');
			expectRefusal(message, field);
			expect(message).toContain('but is perhaps');
			expect(submissions).toBe(0);
		});

		if (field.name === 'pollInterval') return;
		const isLimit = field.name === 'minimumCredits';
		test('nothing is the default', async () => {
			const isNumber = field.type === 'number' && !isLimit;
			const byDefault = await byExpression(isNumber ? undefined : field.default);
			expect(await byExpression('')).toEqual(byDefault);
			if (!isLimit) expect(await run(name, quick(put(MISSING)))).toEqual(byDefault);
		});

		if (!isLimit) return;
		test('an expression that finds nothing does not take the limit away: it costs nothing', async () => {
			const { message, submissions } = await run(name, quick(put(MISSING)));
			expect(message).toContain(`'${field.displayName}' has no value`);
			expect(submissions).toBe(0);
		});
	});
});
