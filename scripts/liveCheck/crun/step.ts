import type { Finding } from '../finding';
import type { Person } from '../person';
import type { CallbackInbox } from './callbackInbox';
import type { AskCrun } from './crunApi';

/** The pictures with which the steps that may cost are done, and where Crun calls back. */
export interface CheckMedia {
	/** The web address of a picture with at least two faces. */
	group: string;
	/** The web address of a picture with a new face. */
	newFace: string;
	/** The web address that Crun is to call; empty for none. */
	callbackUrl: string;
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

/** What the steps of a check share. */
export interface CheckTools {
	ask: AskCrun;
	/** Asks with a key that is none. */
	askAsStranger: AskCrun;
	person: Person;
	pauses: CheckPauses;
	media: CheckMedia;
	/** What takes the calls; undefined if that is somewhere else. */
	inbox?: CallbackInbox;
	/** What a swap of one face, and one of all faces, costs in credits by Crun's estimate. */
	prices: { one?: number; several?: number };
	/** The size of the largest file that is uploaded, in bytes. */
	largestFile: number;
}

/** One open question or more, and how they are answered. */
export interface Step {
	/** The questions. */
	about: string;
	/** Tells the person what it sees, and gives what it found. */
	run(tools: CheckTools): Promise<Finding[]>;
}

/** A step that asks Crun to do something that may cost credits. */
export interface PaidStep extends Step {
	/** What is done that may cost. */
	mayCost: string;
	/** What that costs in credits by Crun's estimate; undefined if it gives none. */
	price(tools: CheckTools): number | undefined;
}
