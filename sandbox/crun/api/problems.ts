import { isSafeAddress } from '../../http/localAddress';
import type { CrunContext } from '../context';
import type { Detection } from '../detection/detection';
import type { SeveralFacesInput, SwapBody } from '../tasks/task';

/** Checks what the schema can't. Returns what is wrong with a submission, one text each. */
export function problemsIn(body: SwapBody, context: CrunContext): string[] {
	return [
		...problemsInCallbackUrl(body.callback_url),
		...(body.model === 'image-face-swap-multi' ? problemsInFaces(body.input, context) : []),
	];
}

/** Callbacks go to public HTTPS addresses; on this machine, where nobody listens in, also to HTTP. */
function problemsInCallbackUrl(callbackUrl?: string): string[] {
	if (callbackUrl === undefined || isSafeAddress(callbackUrl)) return [];
	return ['callback_url must be a public HTTPS URL'];
}

function problemsInFaces(input: SeveralFacesInput, context: CrunContext): string[] {
	const detection = context.detections.usable(input.detect_id);
	if (!detection) return ['input.detect_id is unknown or expired'];
	const omitted = context.settings.omittedFaces === 'refused' ? omittedFaces(input, detection) : [];
	return [
		...(input.image_url === detection.imageUrl
			? []
			: ['input.image_url must be the URL that was given to detection']),
		...problemsInNumbers(input, detection),
		...omitted.map((id) => `input.faces has no item for the face ${id}`),
	];
}

function problemsInNumbers({ faces }: SeveralFacesInput, detection: Detection): string[] {
	return faces.flatMap(({ face_id }, i) => {
		if (detection.faces.every(({ id }) => id !== face_id)) {
			return [`input.faces[${i}].face_id ${face_id} was not detected`];
		}
		const first = faces.findIndex((other) => other.face_id === face_id);
		return first === i ? [] : [`input.faces[${i}].face_id ${face_id} is there twice`];
	});
}

function omittedFaces({ faces }: SeveralFacesInput, detection: Detection): number[] {
	const named = faces.map(({ face_id }) => face_id);
	return detection.faces.map(({ id }) => id).filter((id) => !named.includes(id));
}
