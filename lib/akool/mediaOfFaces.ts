import type { Media } from '../core/media';
import type { WantedMedia } from '../core/wantedMedia';
import type { FaceMappingInput } from './faceMappings';
import type { FacePair } from './facePairs';

/** Returns media of which each has to be a picture. */
export function asPictures(media: readonly Media[]): WantedMedia[] {
	return media.map((picture) => ({ media: picture, wanted: 'image' }));
}

/** Returns all pictures of pairs. */
export function mediaOfPairs(pairs: readonly FacePair[]): WantedMedia[] {
	return asPictures(pairs.flatMap(({ source, target }) => [source.media, target.media]));
}

/** Returns all pictures of face mappings. */
export function mediaOfMappings(mappings: readonly FaceMappingInput[]): WantedMedia[] {
	return asPictures(
		mappings.flatMap(({ source, target }) =>
			target.media ? [source.media, target.media] : [source.media],
		),
	);
}
