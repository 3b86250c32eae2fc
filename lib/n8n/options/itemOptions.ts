import type { IExecuteFunctions } from 'n8n-workflow';
import { isLocalAddress } from '../../core/addresses';
import { readWebAddress } from '../../core/webAddress';
import { CALLBACK, DOWNLOAD_RESULT, OUTPUT_FIELD } from './optionFields';
import type { ParameterReader } from './parameterReader';

/** The path of n8n's test URLs, which an environment variable can change. */
export const TEST_URL = /\/webhook-test\//;

/**
 * Reads the address that the provider calls when an item's job changes.
 *
 * @param options reads the item's parameter 'Options'
 * @param waitForResult whether the node itself waits for the result; then there is no suspended
 *   node to resume
 * @returns undefined for no callback
 * @throws {ValidationError} when 'Callback' is none of its choices, or 'Callback URL' no web address
 */
export function readCallbackUrl(
	context: IExecuteFunctions,
	itemIndex: number,
	options: ParameterReader,
	waitForResult: boolean,
): string | undefined {
	const callback = options.choice(CALLBACK);
	if (callback === 'url') {
		const url = options.raw('callbackUrl');
		return readWebAddress(url, 'Callback URL', 'https://example.com/callback');
	}
	if (callback !== 'resume' || waitForResult) return undefined;
	// Unchanged, since newer versions of n8n put a token into its query.
	return String(context.evaluateExpression('{{ $execution.resumeUrl }}', itemIndex));
}

/**
 * Shows a hint if the provider can't reach an address that it is to call.
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
		message: `${provider} can't call back to ${new URL(local).origin}, an address on this computer or a private network. If it is the address of this n8n, set the environment variable WEBHOOK_URL to its address on the internet.`,
		location: 'outputPane',
	});
}

/**
 * Shows a hint if an address that the provider is to call is a test URL of n8n.
 *
 * @param provider the provider's name
 */
export function warnOfTestCallbacks(
	context: IExecuteFunctions,
	addresses: Array<string | undefined>,
	provider: string,
): void {
	if (!addresses.some((address) => address !== undefined && TEST_URL.test(address))) return;
	context.addExecutionHints?.({
		message: `'Callback URL' is a test URL. It takes one call of ${provider}'s, while its trigger listens in the editor; later calls get lost. Use the production URL of a published workflow, once you have tried it out.`,
		location: 'outputPane',
	});
}

/**
 * Reads 'Download Result' and 'Put Output File in Field'.
 *
 * @param parameters reads the node's parameters
 * @param options reads the parameter 'Options'
 * @returns the binary field for the file; undefined if no file is wanted
 * @throws {ValidationError} naming a parameter or option with an invalid value
 */
export function readOutputField(
	parameters: ParameterReader,
	options: ParameterReader,
): string | undefined {
	return parameters.boolean(DOWNLOAD_RESULT) ? options.text(OUTPUT_FIELD) : undefined;
}
