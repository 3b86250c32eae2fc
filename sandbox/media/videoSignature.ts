/** How many of a file's first bytes are needed to recognise a video. */
export const SIGNATURE_BYTES = 12;

/** Brands of ISO media files that hold pictures: AVIF and HEIC. */
const PICTURE_BRAND = /^(?:avi[fs]|hei[cxms]|hev[cxms]|mif1|msf1)/;

/**
 * Whether a file is a video in a format of swaps: MP4, MOV or AVI.
 *
 * @param head its first {@link SIGNATURE_BYTES} bytes, or all if it has fewer
 */
export function isVideoFile(head: Buffer): boolean {
	const text = head.toString('latin1', 0, SIGNATURE_BYTES);
	if (text.startsWith('RIFF')) return text.slice(8) === 'AVI ';
	const box = text.slice(4, 8);
	if (box === 'ftyp') return !PICTURE_BRAND.test(text.slice(8));
	// Old QuickTime files have no ftyp box.
	return ['moov', 'mdat', 'wide'].includes(box);
}
