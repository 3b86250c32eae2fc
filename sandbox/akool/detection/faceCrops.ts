/** The folder of face crops below `/files/`; Akool's own addresses contain it, too. */
const FOLDER = 'expire_7days/';

/** How face crops are named, below `/files/`. */
export const FACE_CROPS = `${FOLDER}face_detect_`;

/**
 * Whether a URL is that of a face crop hosted by the sandbox.
 *
 * @param publicAddress the origin under which files are served
 */
export function isFaceCrop(url: string, publicAddress: string): boolean {
	return url.startsWith(`${publicAddress}/files/${FOLDER}`);
}
