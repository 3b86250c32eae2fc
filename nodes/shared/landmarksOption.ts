import type { ChoiceParameter } from '../../lib/n8n/options/parameterReader';

/** How the positions of the faces become known. */
export type Landmarks = 'automatic' | 'detect' | 'manual';

/**
 * Makes the option 'Landmarks'.
 *
 * @param automatic what 'Automatic' does in this node
 * @param manual where the landmarks are filled in
 */
export function landmarksOptionFor(automatic: string, manual: string): ChoiceParameter<Landmarks> {
	return {
		displayName: 'Landmarks',
		name: 'landmarks',
		type: 'options',
		options: [
			{ name: 'Automatic', value: 'automatic', description: automatic },
			{
				name: 'Detect',
				value: 'detect',
				description: 'Akool Face Detect finds the faces first, free of charge',
			},
			{ name: 'Manual', value: 'manual', description: manual },
		],
		default: 'automatic',
		description: 'How to tell Akool where the eyes, nose and mouth of each face are',
	};
}
