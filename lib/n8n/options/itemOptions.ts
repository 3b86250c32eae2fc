import type { IExecuteFunctions } from 'n8n-workflow';
import { isLocalAddress, readWebAddress } from '../../core/addresses';
import { textOf } from '../../core/coerce';

/**
 * Reads where the provider is to call when an item's job changes.
 *
 * @param waitForResult whether the node itself waits for the result; then no suspended node is there to
 *   be resumed
 * @returns the address; undefined for none
 * @throws {ValidationError} when it is not a web address
 */
export function readCallbackUrl(
	context: IExecuteFunctions,
	itemIndex: number,
	waitForResult: boolean,
): string | undefined {
	const options = context.getNodeParameter('options', itemIndex, {}) as Record<string, unknown>;
	if (options.callback === 'url') {
		return readWebAddress(options.callbackUrl, 'Callback URL', 'https://example.com/callback');
	}
	if (options.callback !== 'resume' || waitForResult) return undefined;
	// Unchanged: newer versions of n8n put a token into its query.
	return String(context.evaluateExpression('{{ $execution.resumeUrl }}', itemIndex));
}

/**
 * Tells the user when the provider can't reach an address that it is to call.
 *
 * @param provider the provider's name
 */
export function warnOfLocalCallbacks(
	context: IExecuteFunctions,
	addresses: Array<string | undefined>,
	provider: string,
): void {
	const local = addresses.find((address) => address !== undefined && isLocalAddress(address));
	if (local === undefined) return;
	// n8n before 1.79 has no hints while a node runs.
	context.addExecutionHints?.({
		message: `${provider} can't call ${new URL(local).origin}, which is an address of this computer or a private network. If it is this n8n's, set its WEBHOOK_URL to its address on the internet.`,
		location: 'outputPane',
	});
}

const DEFAULT_FIELD = 'data';

/**
 * Reads 'Download Result' and 'Put Output File in Field'.
 *
 * @param options the values of the collection
 * @returns the field for the file; undefined when no file is wanted
 */
export function outputFieldOf(options: unknown): string | undefined {
	const { downloadResult, outputField } = options as Record<string, unknown>;
	return downloadResult === true ? (textOf(outputField) ?? DEFAULT_FIELD) : undefined;
}

/** The same for an input item of a node that runs. */
export function readOutputField(context: IExecuteFunctions, itemIndex: number): string | undefined {
	return outputFieldOf(context.getNodeParameter('options', itemIndex, {}));
}
