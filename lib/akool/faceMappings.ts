import { readBox } from './faceBoxes';
import { readEntries } from './facePairs';
import type { FaceMapping } from './faceSwapPlus';
import { InputFault } from './faults';
import { webAddress } from './webAddress';

const MAPPINGS = '[{ "sourceFaceUrl": "https://…", "targetFaceUrl": "https://…" }]';

/**
 * Reads face mappings: `sourceFaceUrl`, `sourceBox`, `targetFaceUrl`, `targetBox`. A target box
 * without an address lies in the target picture itself.
 *
 * @param field what one entry is called, e.g. `Mapping`
 * @param targetUrl the job's target
 * @throws {InputFault} naming the number of the mapping (from 1) and its field
 */
export function readMappings(
	value: unknown,
	field: string,
	most: number,
	targetUrl: string,
): FaceMapping[] {
	return readEntries(value, `${field}s`, most, MAPPINGS).map((entry, index) => {
		const name = (part: string) => `${field} ${index + 1}: ${part}`;
		const sourceBox = readBox(entry.sourceBox, name('Source Box'));
		const targetBox = readBox(entry.targetBox, name('Target Box'));
		if (!entry.targetFaceUrl && !targetBox) {
			throw new InputFault(
				`'${field} ${index + 1}' does not say which face to replace`,
				"Give its 'Target Face URL', or its 'Target Box' in the target picture.",
			);
		}
		return {
			source: {
				url: webAddress(entry.sourceFaceUrl, name('Source Face URL')),
				box: sourceBox,
			},
			target: {
				url: entry.targetFaceUrl
					? webAddress(entry.targetFaceUrl, name('Target Face URL'))
					: targetUrl,
				box: targetBox,
			},
		};
	});
}
