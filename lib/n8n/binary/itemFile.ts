import type { IExecuteFunctions } from 'n8n-workflow';
import { ValidationError } from '../../core/errors';
import type { FindFile } from '../../core/media';
import { scalarText } from '../../core/scalarText';

/**
 * Returns a function that finds files of an input item as n8n's own nodes do: by the name of the
 * field, or by the file itself if an expression returns that.
 */
export function fileFinder(context: IExecuteFunctions, itemIndex: number): FindFile {
	return (name, field) => {
		const text = scalarText(name);
		if (text === '') {
			throw new ValidationError(`'${field}' is empty`, filesOf(context, itemIndex), 'unreachable');
		}
		const file = fileOf(context, itemIndex, name) ?? fileOf(context, itemIndex, text);
		if (file) return file;
		throw missingError(context, itemIndex, text, field);
	};
}

/** Returns undefined if there is no such file. */
function fileOf(context: IExecuteFunctions, itemIndex: number, name: unknown) {
	try {
		return context.helpers.assertBinaryData(itemIndex, name as string);
	} catch {
		return undefined;
	}
}

function missingError(context: IExecuteFunctions, itemIndex: number, name: unknown, field: string) {
	return new ValidationError(
		typeof name === 'string'
			? `'${field}' is '${name.slice(0, 100)}', but this item has no such file`
			: `'${field}' is not the name of a file`,
		filesOf(context, itemIndex),
		'unreachable',
	);
}

function filesOf(context: IExecuteFunctions, itemIndex: number): string {
	const { binary = {}, json } = context.getInputData()[itemIndex];
	// Workflows of n8n 2.8 and newer can keep an item's files in its JSON.
	const inJson = Object.keys(json._files ?? {}).map((name) => `_files.${name}`);
	const names = [...Object.keys(binary), ...inJson];
	return names.length > 0
		? `The files of this item are called: ${names.join(', ')}.`
		: 'This item has no files. Let an earlier node read or download the picture or video. A node in between, e.g. Edit Fields, may have removed it.';
}
