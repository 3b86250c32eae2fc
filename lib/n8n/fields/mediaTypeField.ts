import { BINARY_FILE, type MediaFrom, WEB_ADDRESS } from '../../core/media';
import type { ChoiceParameter } from '../options/parameterReader';

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
export function mediaTypeField(field: MediaTypeField): ChoiceParameter<MediaFrom> {
	const { displayName, name, what, isList = false } = field;
	const options = [
		{
			...WEB_ADDRESS,
			description: isList
				? 'Web addresses that anyone can open'
				: 'A web address that anyone can open',
		},
		{
			...BINARY_FILE,
			description: `${isList ? 'Files' : 'A file'} of the input item, e.g. from a form, a download or Google Drive`,
		},
	];
	return {
		displayName,
		name,
		type: 'options',
		options,
		default: 'url',
		description: `Where ${what} ${isList ? 'come' : 'comes'} from`,
		displayOptions: { hide: { '@tool': [true] } },
	};
}
