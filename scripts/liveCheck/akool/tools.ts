import type { Answer } from '../answer';
import type { CallbackInbox } from '../callbackInbox';
import type { Person } from '../person';
import type { PaidStep, Step } from '../step';
import type { FoundFace } from './faces';

/**
 * Asks Akool's API as it is.
 *
 * @param name what is asked, in a few words
 */
export type AskAkool = (name: string, path: string, body?: object) => Promise<Answer>;

/** The pictures of the check, by their web addresses; empty for none. */
export interface CheckMedia {
	/** Shows at least two faces. */
	group: string;
	/** Shows a new face. */
	newFace: string;
	/** Shows no face. */
	noFace: string;
	/** Shows a face, and has a signature and no file ending, as n8n's own addresses of files. */
	signed: string;
	/** What Akool is to call. */
	callback: string;
}

/** How long to wait, in ms. */
export interface CheckPauses {
	/** Between two looks at a job. */
	look: number;
	/** For a call, and for one that is repeated. */
	call: number;
	/** For a refund, once a job has failed. */
	refund: number;
}

/** What the steps of the check share. */
export interface CheckTools {
	ask: AskAkool;
	/** Asks with a key that nobody has. */
	askAsStranger: AskAkool;
	/** Asks without a key. */
	askWithoutKey: AskAkool;
	person: Person;
	pauses: CheckPauses;
	media: CheckMedia;
	keys: { apiKey: string; clientId?: string };
	/** What takes the calls; undefined if that is somewhere else. */
	inbox?: CallbackInbox;
	/** The faces that Akool found in the pictures, the largest first. */
	faces: { group: FoundFace[]; newFace: FoundFace[]; signed: FoundFace[] };
	/** The most that a swap has cost so far, in credits. */
	price: number;
}

/** A step of Akool's check. */
export type AkoolStep = Step<CheckTools>;

/** A step of Akool's check that may cost credits. */
export type PaidAkoolStep = PaidStep<CheckTools>;
