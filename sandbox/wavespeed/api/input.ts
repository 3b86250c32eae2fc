import { webAddress } from '../../http/validation';
import type { SwapInput } from '../predictions/prediction';

const faces = { type: 'array', minItems: 1, maxItems: 5, items: webAddress };

/** JSON schema of the body of a submission (wavespeed.ai, docs-api/akool/akool-image-face-swap). */
export const swapInput = {
	type: 'object',
	required: ['image', 'source_image', 'target_image'],
	additionalProperties: false,
	properties: {
		image: webAddress,
		source_image: faces,
		target_image: faces,
		face_enhance: { type: 'boolean' },
		enable_base64_output: { type: 'boolean' },
	},
};

/** Checks what the schema can't: both lists together. Returns what is wrong with them. */
export function problemInPairs({ source_image, target_image }: SwapInput): string | undefined {
	if (source_image.length === target_image.length) return undefined;
	return `source_image and target_image must have the same number of items, not ${source_image.length} and ${target_image.length}`;
}
