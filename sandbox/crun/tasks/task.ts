/** The state of a task. */
export type TaskStatus = 'pending' | 'running' | 'success' | 'failed';

/** A status after which nothing changes any more. */
export type FinalStatus = Extract<TaskStatus, 'success' | 'failed'>;

/** The models that swap faces in pictures. */
export const MODELS = ['image-face-swap', 'image-face-swap-multi'] as const;

/** What is asked of the model for the main face. */
export interface OneFaceInput {
	/** URL of the picture to change. */
	image_url: string;
	/** URL of a picture with the new face. */
	new_face: string;
	disable_safety_checker?: boolean;
}

/** What is asked of the model for faces that were detected. */
export interface SeveralFacesInput {
	/** ID of the detection, not of its task. */
	detect_id: string;
	/** URL of the picture to change, as detection was given it. */
	image_url: string;
	/** Which face is replaced, and the URL of a picture with the new one. */
	faces: Array<{ face_id: number; target: string }>;
	disable_safety_checker?: boolean;
}

/** The body of a submission. */
export type SwapBody = { callback_url?: string } & (
	| { model: 'image-face-swap'; input: OneFaceInput }
	| { model: 'image-face-swap-multi'; input: SeveralFacesInput }
);

/** A task as the sandbox stores it. */
export interface Task {
	id: string;
	/** As it was submitted. */
	body: SwapBody;
	status: TaskStatus;
	/** ms since 1970, sandbox time. */
	createdAt: number;
	/** When it began to run, in ms since 1970, sandbox time. */
	begunAt?: number;
	/** ms since 1970, sandbox time. */
	endedAt?: number;
	/** What is reserved for it; once it has ended, what it was charged. */
	credits: number;
	/** Where its results are. */
	urls: string[];
	/** Why it failed, and the code that says the same. */
	failure?: { code: number; message: string };
}

/** Whether a status is final. */
export function isFinal(status: TaskStatus): status is FinalStatus {
	return status === 'success' || status === 'failed';
}
