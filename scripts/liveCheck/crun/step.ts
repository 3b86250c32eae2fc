import type { Person } from '../person';
import type { PaidStep as AnyPaidStep, Step as AnyStep } from '../step';
import type { CallbackInbox } from '../callbackInbox';
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

/** A step of Crun's check. */
export type Step = AnyStep<CheckTools>;

/** A step of Crun's check that may cost credits. */
export type PaidStep = AnyPaidStep<CheckTools>;
