import type { INodeProperties } from 'n8n-workflow';

/** Options of {@link mediaTypeField}. */
interface MediaTypeField {
	displayName: string;
	name: string;
	/** What it is, within a sentence: `the picture with the new face`. */
	what: string;
	/** Whether it is a list of pictures. */
	isList?: boolean;
}

/**
 * Makes the parameter to choose between addresses and files of the input item. It is hidden from AI
 * agents, which only have addresses.
 */
export function mediaTypeField(field: MediaTypeField): INodeProperties {
	const { displayName, name, what, isList = false } = field;
	return {
		displayName,
		name,
		type: 'options',
		options: [
			{
				name: 'URL',
				value: 'url',
				description: isList
					? 'Web addresses that anyone can open'
					: 'A web address that anyone can open',
			},
			{
				name: 'Binary File',
				value: 'binary',
				description: `${isList ? 'Files' : 'A file'} of the input item, e.g. from a form or another node`,
			},
		],
		default: 'url',
		description: `Where ${what} ${isList ? 'come' : 'comes'} from`,
		displayOptions: { hide: { '@tool': [true] } },
	};
}
