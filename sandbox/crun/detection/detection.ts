import type { Face } from '../../faces/geometry';

/** How a detection stands. */
export type DetectionStatus = 'starting' | 'processing' | 'succeeded' | 'failed';

/** A face that was found. */
export interface DetectedFace {
	/** Its number. */
	id: number;
	/** URL of a picture of the face alone. */
	link: string;
	/** Where it is, which clients are not told. */
	face: Face;
}

/** The faces of a picture. */
export interface FoundFaces {
	/** As they are listed, which is not in the order of their numbers. */
	faces: DetectedFace[];
	/** Identifies the picture they were found in. */
	pictureHash: string;
}

/** A detection as the sandbox stores it. */
export interface Detection extends FoundFaces {
	/** The ID to ask for its result with. */
	taskId: string;
	/** The ID to swap its faces with. */
	detectId: string;
	/** URL of the picture. */
	imageUrl: string;
	status: DetectionStatus;
	/** ms since 1970, sandbox time. */
	createdAt: number;
	/** When it began to be processed, in ms since 1970, sandbox time. */
	begunAt?: number;
	/** ms since 1970, sandbox time. */
	endedAt?: number;
	/** Why it failed; empty unless it did. */
	error: string;
}
