import { acceptedMedia } from '../../../../lib/core/acceptedMedia';
import { WAVESPEED_INFO } from './waveSpeedInfo';

const MB = 1024 * 1024;

const PICTURES = {
	provider: WAVESPEED_INFO.name,
	/** wavespeed.ai/docs, page media-upload. The model swaps faces in pictures only. */
	types: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp', 'image/tiff'],
	formats: () => 'Use JPEG, PNG or WebP pictures.',
};

/** The pictures that WaveSpeed accepts at web addresses. It documents no size for them. */
export const WAVESPEED_MEDIA = acceptedMedia({
	...PICTURES,
	largest: { image: Infinity, video: Infinity },
});

/** The files that WaveSpeed accepts as uploads. The size is that of an older page of its docs. */
export const WAVESPEED_UPLOADS = acceptedMedia({
	...PICTURES,
	largest: { image: 20 * MB, video: 20 * MB },
});
