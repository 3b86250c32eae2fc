import type { IExecuteFunctions } from 'n8n-workflow';
import { InputFault } from '../akool/faults';

/** Largest picture taken from an item, in bytes: it travels as base64 inside JSON. */
const LARGEST_PICTURE = 20 * 1024 * 1024;

/**
 * Reads a picture an input item carries as a file.
 *
 * @param fieldName the name of the item's file field, e.g. `data`
 * @param field the parameter's name as the user sees it
 * @returns the picture in base64
 * @throws {InputFault} when there is no such file, or it is no picture, empty or above 20 MB
 */
export async function readBinaryPicture(
	context: IExecuteFunctions,
	itemIndex: number,
	fieldName: string,
	field: string,
): Promise<string> {
	const { binary = {} } = context.getInputData()[itemIndex];
	const file = binary[fieldName];
	if (!file) {
		const there = Object.keys(binary);
		throw new InputFault(
			`'${field}' names '${fieldName}', but this item has no such file`,
			there.length > 0
				? `The files of this item are called: ${there.join(', ')}.`
				: 'This item has no files. Let an earlier node read or download the picture first.',
		);
	}
	if (!file.mimeType.startsWith('image/')) {
		throw new InputFault(
			`'${field}' is no picture, but ${file.mimeType}`,
			'Akool takes pictures only in this way. Give a video by its web address.',
		);
	}
	const picture = await context.helpers.getBinaryDataBuffer(itemIndex, fieldName);
	if (picture.length === 0 || picture.length > LARGEST_PICTURE) {
		throw new InputFault(
			picture.length === 0 ? `'${field}' is an empty file` : `'${field}' is larger than 20 MB`,
			'Use another picture, or give it by its web address.',
		);
	}
	return picture.toString('base64');
}
