import type { IExecuteFunctions } from 'n8n-workflow';
import { textOf } from '../../core/coerce';

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
