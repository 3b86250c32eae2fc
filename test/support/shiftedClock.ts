import type { Clock } from '../../lib/jobs/clock';
import { virtualClock } from './virtualClock';

/** A virtual clock whose date somebody sets, as NTP or a resumed virtual machine does. */
export interface ShiftedClock extends Clock {
	/** The pauses so far, in ms. */
	pauses: number[];
	/** How far the date has been set forward or back, in ms. */
	shiftMs: number;
}

/** A virtual clock that has not been set yet. */
export function shiftedClock(): ShiftedClock {
	const clock = virtualClock();
	const shifted = { ...clock, shiftMs: 0, now: () => clock.now() + shifted.shiftMs };
	return shifted;
}
