import type { INodeProperties } from 'n8n-workflow';

/** A choice between addresses and files. */
interface MediaTypeField {
	displayName: string;
	name: string;
	/** Where what comes from, in a sentence: `the picture with the new face`. */
	what: string;
	/** Whether it is a list of pictures. */
	isList?: boolean;
}

/** The choice between addresses and files of the input item. AI agents have addresses only. */
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
