/** How many of a file's first bytes tell a video. */
export const SIGNATURE_BYTES = 12;

/** Brands of ISO media files that are pictures: AVIF and HEIC. */
const PICTURE_BRAND = /^(?:avi[fs]|hei[cxms]|hev[cxms]|mif1|msf1)/;

/**
 * Whether a file is a video of a format Akool names (MP4, MOV, AVI), known or not.
 *
 * @param head its first bytes, {@link SIGNATURE_BYTES} of them where it has so many
 */
export function isVideoFile(head: Buffer): boolean {
	const text = head.toString('latin1', 0, SIGNATURE_BYTES);
	if (text.startsWith('RIFF')) return text.slice(8) === 'AVI ';
	const box = text.slice(4, 8);
	if (box === 'ftyp') return !PICTURE_BRAND.test(text.slice(8));
	// Old QuickTime files have no ftyp.
	return ['moov', 'mdat', 'wide'].includes(box);
}
