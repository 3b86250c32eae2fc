import type { Media } from './media';
import type { MediaType } from './mediaTypes';
import type { SniffedMedia } from './sniffMedia';

/** A picture or video that a job needs. */
export interface WantedMedia {
	media: Media;
	/** The required media type, if only one is accepted. */
	wanted?: MediaType;
}

/** What is known of a picture or video before a provider gets it. */
export interface KnownMedia extends SniffedMedia {
	/** The size in bytes, if known. */
	size?: number;
}

/** What a provider accepts. */
export interface AcceptedMedia {
	/**
	 * Checks a picture or video before the provider gets it.
	 *
	 * @param field the display name of the parameter that it comes from
	 * @param wanted the required media type, if only one is accepted
	 * @throws {ValidationError} when the provider does not accept it
	 */
	check(media: KnownMedia, field: string, wanted?: MediaType): void;
	/** Advice that names the accepted formats, e.g. `Use PNG pictures.` */
	formats(wanted?: MediaType): string;
}
