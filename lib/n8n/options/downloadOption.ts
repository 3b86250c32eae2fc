import type { IExecuteFunctions } from 'n8n-workflow';
import { textOf } from '../../core/coerce';

const USUAL_FIELD = 'data';

/**
 * Reads 'Download Result' and 'Put Output File in Field' from a node's options.
 *
 * @param options the values of the collection
 * @returns the field for the file; undefined when no file is wanted
 */
export function outputField(options: unknown): string | undefined {
	const { downloadResult, outputField: field } = options as Record<string, unknown>;
	return downloadResult === true ? (textOf(field) ?? USUAL_FIELD) : undefined;
}

/** The same for any input item of a node that runs. */
export function readOutputField(context: IExecuteFunctions, itemIndex: number) {
	return outputField(context.getNodeParameter('options', itemIndex, {}));
}
