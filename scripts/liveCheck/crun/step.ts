import type { Person } from '../person';
import type { AskCrun } from './crunApi';

/** What the steps of a check share. */
export interface CheckTools {
	ask: AskCrun;
	person: Person;
	/** How long to wait between two looks at a job, in ms. */
	pauseMs: number;
	/** The address of a picture with at least two faces. */
	group: string;
	/** The address of a picture with a new face. */
	newFace: string;
	/** The address that Crun is to call; empty for none. */
	callbackUrl: string;
}

/** One open question, and how it is answered. */
export interface Step {
	/** The question. */
	about: string;
	/** What is done that may cost credits; undefined if nothing is. */
	mayCost?: string;
	/** Tells the person what it found. */
	run(tools: CheckTools): Promise<void>;
}
