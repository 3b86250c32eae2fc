import type { IExecuteFunctions } from 'n8n-workflow';
import { runsAsTool } from '../platform/toolCall';

/**
 * An expression that is a field of the input item and nothing else: `{{ $json.name }}`, as n8n writes it
 * when a field is dragged to a parameter, or `{{ $json['New Face'] }}`.
 */
const INPUT_FIELD = /^=\{\{\s*\$json(?:\.([A-Za-z]\w*)|\[(["'])([^"'\\]+)\2\])\s*\}\}$/;

/**
 * Returns the value of a parameter for an input item; empty if it is missing. Text of an input field is
 * taken from the item: n8n 2.x has an isolate evaluate each expression, which takes a run of a thousand
 * rows longer than all the rest of it.
 */
export function evaluateParameter(
	context: IExecuteFunctions,
	name: string,
	itemIndex: number,
): unknown {
	const expression = context.getNodeParameter(name, itemIndex, '', { rawExpressions: true });
	return (
		textOfField(context, expression, itemIndex) ?? context.getNodeParameter(name, itemIndex, '')
	);
}

/** The text that n8n would return for the expression; undefined where that takes n8n to tell. */
function textOfField(
	context: IExecuteFunctions,
	expression: unknown,
	itemIndex: number,
): string | undefined {
	const [, plain, , quoted] = INPUT_FIELD.exec(String(expression)) ?? [];
	const field = plain ?? quoted;
	// A tool's input is what the model gave, while $json is an item of the agent.
	if (field === undefined || runsAsTool(context)) return undefined;
	const { json = {} } = context.getInputData()[itemIndex] ?? {};
	const value = Object.hasOwn(json, field) ? json[field] : undefined;
	return typeof value === 'string' ? value : undefined;
}
