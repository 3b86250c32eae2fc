import type { DetectedFace } from '../akool/detectedFaces';
import type { FetchableMedia } from '../core/media';

/** A picture or video at an address that Akool can fetch. */
export interface ResolvedMedia extends FetchableMedia {
	/** Set when the picture is a face that Akool cut out: that face, as it is in this picture. */
	face?: DetectedFace;
}
