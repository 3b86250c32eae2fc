/** How paths of face crops begin; Akool's own contain `expire_7days`, too. */
export const FACE_CROP_PATH = '/files/expire_7days/';

/**
 * Whether a URL is that of a face crop hosted by the sandbox.
 *
 * @param publicAddress the origin under which files are served
 */
export function isFaceCrop(url: string, publicAddress: string): boolean {
	return url.startsWith(publicAddress + FACE_CROP_PATH);
}
