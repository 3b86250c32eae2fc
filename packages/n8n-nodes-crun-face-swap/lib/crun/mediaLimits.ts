import { acceptedMedia } from '../../../../lib/core/acceptedMedia';
import { CRUN_INFO } from './crunInfo';

const MB = 1024 * 1024;

const PICTURES = {
	provider: CRUN_INFO.name,
	/** Crun documents none; these are what any service takes. */
	types: ['image/jpeg', 'image/png', 'image/webp'],
	formats: () => 'Use JPEG, PNG or WebP pictures.',
};

/** The pictures that Crun accepts at web addresses. It documents no size for them. */
export const CRUN_MEDIA = acceptedMedia({
	...PICTURES,
	largest: { image: Infinity, video: Infinity },
});

/** The files that are uploaded to Crun. The size is our own limit: n8n holds the file in memory. */
export const CRUN_UPLOADS = acceptedMedia({
	...PICTURES,
	largest: { image: 20 * MB, video: 20 * MB },
});
