import type { IExecuteFunctions, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import { INCLUDE_INPUT_FIELDS } from './optionFields';
import { type ParameterReader, readerOf } from './parameterReader';

/**
 * Reads 'Include Input Fields'.
 *
 * @param options reads the item's parameter 'Options'
 * @returns the input item if its fields are to be put out beside the result's, else undefined
 * @throws {ValidationError} when it is neither on nor off
 */
export function readInputItem(
	context: IExecuteFunctions,
	itemIndex: number,
	options: ParameterReader,
): INodeExecutionData | undefined {
	const isWanted = options.boolean(INCLUDE_INPUT_FIELDS);
	return isWanted ? context.getInputData()[itemIndex] : undefined;
}

/** Reads the same while the node is suspended, see {@link readInputItem}. */
export function readInputItemWhileWaiting(
	context: IWebhookFunctions,
	itemIndex: number,
): INodeExecutionData | undefined {
	// n8n gives a webhook only the first item's parameters, but evaluates expressions for any item.
	const options = readerOf(context.getNodeParameter('options', {}));
	if (!options.boolean(INCLUDE_INPUT_FIELDS)) return undefined;
	const evaluate = (expression: string) => context.evaluateExpression(expression, itemIndex);
	return {
		json: evaluate('{{ $json }}') as INodeExecutionData['json'],
		binary: evaluate('{{ $binary }}') as INodeExecutionData['binary'],
	};
}
