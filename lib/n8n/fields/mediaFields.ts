import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { type Media, nameOf, readMedia } from '../../core/media';
import { fileFinder } from '../binary/itemFile';
import { evaluateParameter } from '../options/evaluateParameter';
import { mediaTypeField } from './mediaTypeField';

/** A picture or video that a node accepts. */
interface MediaParameter {
	/**
	 * Prefix of the parameters `<part>Type`, `<part>Url` and `<part>Field`; empty for `type`, `url`
	 * and `field`.
	 */
	part: string;
	/** The display names without "Type", "URL" and "Field". */
	title: string;
	/** What it is, within a sentence: `the picture with the new face`. */
	what: string;
	/** An example of an address. */
	example: string;
	/** Is appended to the description of the address: a blank and a sentence. */
	more?: string;
	/** Whether it may be left empty. */
	optional?: boolean;
}

/** Makes the parameters for a picture or video: its address, or a file of the input item. */
export function mediaFields(parameter: MediaParameter): INodeProperties[] {
	const { part, title, what, example, more = '', optional = false } = parameter;
	const label = (end: string) => `${title} ${end}`.trim();
	return [
		mediaTypeField({ displayName: label('Type'), name: nameOf(part, 'Type'), what }),
		{
			displayName: label('URL'),
			name: nameOf(part, 'Url'),
			type: 'string',
			...(optional ? {} : { required: true }),
			default: '',
			placeholder: `e.g. ${example}`,
			description: `Web address of ${what}. It must open the file itself, without a login. Share links from Google Drive, Dropbox, OneDrive and GitHub work, too.${more}`,
			// Not "show: url": a tool has no type, since its choice is hidden.
			displayOptions: { hide: { [nameOf(part, 'Type')]: ['binary'] } },
		},
		{
			displayName: label('Field'),
			name: nameOf(part, 'Field'),
			type: 'string',
			typeOptions: { binaryDataProperty: true },
			required: true,
			default: 'data',
			placeholder: 'e.g. data',
			description: `Name of the input field that holds ${what}. The input panel shows it under 'Binary'. For a file from a form it is the label of the form field, with _ for spaces.`,
			displayOptions: { show: { [nameOf(part, 'Type')]: ['binary'] } },
		},
	];
}

/**
 * Reads a picture or video from the parameters that {@link mediaFields} makes.
 *
 * @param part as for {@link mediaFields}
 * @param title as for {@link mediaFields}
 * @throws {ValidationError} naming the parameter
 */
export function readMediaParameter(
	context: IExecuteFunctions,
	itemIndex: number,
	part: string,
	title: string,
): Media {
	// n8n takes about a millisecond to evaluate an expression, so each is evaluated once.
	const values = new Map<string, unknown>();
	const value = (name: string) => {
		if (!values.has(name)) values.set(name, evaluateParameter(context, name, itemIndex));
		return values.get(name);
	};
	return readMedia(value, part, title, fileFinder(context, itemIndex));
}
