import { webAddress } from '../../http/validation';

const flag = { type: 'boolean' };
const detectedFace = {
	type: 'object',
	required: ['face_id', 'target'],
	additionalProperties: false,
	properties: { face_id: { type: 'integer' }, target: webAddress },
};

/** What each model takes (docs.crun.ai, ai-tools/face-swap). */
const INPUTS = {
	'image-face-swap': {
		required: ['image_url', 'new_face'],
		properties: { image_url: webAddress, new_face: webAddress, disable_safety_checker: flag },
	},
	'image-face-swap-multi': {
		required: ['detect_id', 'image_url', 'faces'],
		properties: {
			detect_id: { type: 'string', minLength: 1 },
			image_url: webAddress,
			faces: { type: 'array', minItems: 1, items: detectedFace },
			disable_safety_checker: flag,
		},
	},
};

/** JSON schema of the body of a submission, and of an estimate of its price. */
export const swapBody = {
	type: 'object',
	required: ['model', 'input'],
	discriminator: { propertyName: 'model' },
	oneOf: Object.entries(INPUTS).map(([model, input]) => ({
		additionalProperties: false,
		properties: {
			model: { const: model },
			input: { type: 'object', additionalProperties: false, ...input },
			callback_url: webAddress,
		},
	})),
};
