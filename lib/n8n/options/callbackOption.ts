import type { IExecuteFunctions } from 'n8n-workflow';
import { isLocalAddress } from '../../core/localAddress';
import { readWebAddress } from '../../core/webAddress';

/**
 * Reads where Akool is to call when an item's job changes, from a swap node's options.
 *
 * @param waits whether the node itself waits for the result; then there is nobody to wake
 * @returns the address; undefined for none
 * @throws {ValidationError} when the address is none Akool could call
 */
export function readCallbackUrl(
	context: IExecuteFunctions,
	itemIndex: number,
	waits: boolean,
): string | undefined {
	const options = context.getNodeParameter('options', itemIndex, {}) as Record<string, unknown>;
	if (options.callback === 'url') {
		return readWebAddress(
			options.callbackUrl,
			'Callback URL',
			'https://example.com/akool-callback',
		);
	}
	if (options.callback !== 'resume' || waits) return undefined;
	// Unchanged: newer versions of n8n put a token into its query.
	return String(context.evaluateExpression('{{ $execution.resumeUrl }}', itemIndex));
}

/** Tells the user when Akool can't reach an address it is to call. */
export function warnOfLocalCallbacks(
	context: IExecuteFunctions,
	addresses: Array<string | undefined>,
): void {
	const local = addresses.find((address) => address !== undefined && isLocalAddress(address));
	if (local === undefined) return;
	// n8n before 1.79 has no hints while a node runs.
	context.addExecutionHints?.({
		message: `Akool can't call ${new URL(local).origin}, which is an address of this computer or a private network. If it is this n8n's, set its WEBHOOK_URL to its address on the internet.`,
		location: 'outputPane',
	});
}
