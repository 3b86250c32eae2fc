import type { IExecuteFunctions } from 'n8n-workflow';
import { ValidationError } from '../../core/errors';
import { stableHash } from '../../core/stableHash';

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
 * Returns what the language model gave for each `$fromAI` in a tool's parameters, by name; nothing
 * if the node is no tool.
 */
export function argumentsOfModel(context: IExecuteFunctions): Map<string, unknown> {
	const parameters = runsAsTool(context) ? JSON.stringify(context.getNode().parameters) : '';
	const names = [...parameters.matchAll(MODEL_ARGUMENT)].map(([, name]) => name);
	return new Map(names.map((name) => [name, argumentOfModel(context, name)]));
}

function argumentOfModel(context: IExecuteFunctions, name: string): unknown {
	try {
		return context.evaluateExpression(`{{ $fromAI('${name}') }}`, 0);
	} catch {
		return undefined; // The model left it out.
	}
}

/**
 * Refuses a tool call for which n8n evaluates `$fromAI` with the arguments of another call. It does
 * so when an agent works on several items at once and calls the tool for them at the same time.
 *
 * @throws {ValidationError} since the node would do the other call's work a second time
 */
export function requireOwnArguments(context: IExecuteFunctions): void {
	const own = context.getInputData()[0]?.json ?? {};
	for (const [name, evaluated] of argumentsOfModel(context)) {
		if (own[name] === undefined || stableHash(own[name]) === stableHash(evaluated ?? null))
			continue;
		throw new ValidationError(
			'n8n mixed up two calls of this tool',
			"Nothing was submitted for this call. The agent works on several items at once: set its option 'Batch Size' to 1.",
		);
	}
}
