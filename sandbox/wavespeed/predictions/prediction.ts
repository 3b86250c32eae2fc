import type { Output } from './outputs';

/** The model that swaps faces in pictures. */
export const MODEL = 'akool/image-face-swap';

/** A status after which nothing changes any more. */
export type FinalStatus = 'completed' | 'failed' | 'cancelled' | 'timeout';

/** The state of a prediction. */
export type PredictionStatus = 'created' | 'processing' | FinalStatus;

/** The body of a submission. */
export interface SwapInput {
	/** URL of the picture to change. */
	image: string;
	/** URLs of pictures with the new faces. */
	source_image: string[];
	/** URLs of pictures that show which faces are replaced, in the same order. */
	target_image: string[];
	face_enhance?: boolean;
	enable_base64_output?: boolean;
}

/** A prediction (a task) as the sandbox stores it. */
export interface Prediction {
	/** 32 hex digits. */
	id: string;
	input: SwapInput;
	/** Where to call back; empty when the request named no address. */
	webhook: string;
	status: PredictionStatus;
	/** ms since 1970, sandbox time. */
	createdAt: number;
	/** When it began to be processed, in ms since 1970, sandbox time. */
	begunAt?: number;
	/** When its last status began, in ms since 1970, sandbox time. */
	updatedAt: number;
	outputs: Output[];
	/** Whether the picture was judged unsafe. */
	nsfw: boolean;
	/** Why it failed; empty unless it did. */
	error: string;
	/** The error's number, see `errorCodes.ts`; missing unless it failed. */
	code?: number;
}

/** Whether a status is final. */
export function isFinal(status: PredictionStatus): status is FinalStatus {
	return status !== 'created' && status !== 'processing';
}
