import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether the node runs as a tool of a language model. n8n makes a second node type for that, whose
 * name ends with `Tool`; `isToolExecution` exists only from n8n 2.x on.
 */
export function runsAsTool(context: IExecuteFunctions): boolean {
	return context.getNode().type.endsWith('Tool');
}

/** The names in calls such as `$fromAI('picture', …)`; in JSON the quotes may be escaped. */
const MODEL_ARGUMENT = /\$fromAI\(\s*\\?["'`]([\w-]{1,64})/gi;

/**
 * Returns what the language model gave for each `$fromAI` in the node's parameters. A tool's input
 * data are those of the agent, so they do not tell one call from another.
 */
export function argumentsOfModel(context: IExecuteFunctions): unknown[] {
	if (!runsAsTool(context)) return [];
	const parameters = JSON.stringify(context.getNode().parameters);
	return [...parameters.matchAll(MODEL_ARGUMENT)].map(([, name]) => {
		try {
			return context.evaluateExpression(`{{ $fromAI('${name}') }}`, 0);
		} catch {
			return undefined; // The model left it out.
		}
	});
}
