import type { ProviderInfo } from '../../jobs/provider';
import { SIMPLIFY } from '../options/optionFields';
import type { BooleanParameter, ChoiceParameter } from '../options/parameterReader';

/** An operation of a node, as n8n describes it. */
type Operation<Value extends string> = ChoiceParameter<Value>['options'][number];

/**
 * Makes the parameter 'Operation' of a node that gets results.
 *
 * @param more operations that only this provider has, in front of the others
 */
export function resultOperationField<More extends string = never>(
	...more: Array<Operation<More>>
): ChoiceParameter<'get' | 'wait' | More> {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			...more,
			{
				name: 'Get Result',
				value: 'get',
				action: 'Get the result of a job',
				description: 'Check a job once. If it is completed, the item includes its result.',
			},
			{
				name: 'Wait for Result',
				value: 'wait',
				action: 'Wait for the result of a job',
				description: 'Wait until the jobs are finished, then return their results',
			},
		],
		default: 'get',
	};
}

/** Makes the parameter 'Wait Using'. */
export function waitUsingField({ name }: ProviderInfo): ChoiceParameter<'callback' | 'poll'> {
	return {
		displayName: 'Wait Using',
		name: 'waitUsing',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Callback',
				value: 'callback',
				description: `The workflow pauses until ${name} calls back. Set 'Callback' in the swap node to 'Resume This Workflow'.`,
			},
			{
				name: 'Polling',
				value: 'poll',
				description:
					'The node checks again and again until the jobs are finished. Works everywhere.',
			},
		],
		default: 'poll',
		description: `How the node learns that the jobs are finished. With 'Callback', ${name} must be able to reach this n8n from the internet.`,
		displayOptions: { show: { operation: ['wait'] }, hide: { '@tool': [true] } },
	};
}

/** The parameter 'Simplify'. */
export const simplifyField: BooleanParameter = {
	...SIMPLIFY,
	noDataExpression: true,
	displayOptions: { show: { operation: ['get', 'wait'] } },
};
