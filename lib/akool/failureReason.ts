import { reasonIn } from '../core/failureReason';

/** None is documented; all occur in Akool's responses, or in those of its other products. */
const FIELDS = [
	...['algmsg', 'errormsg', 'failreason', 'faceswapfailreason', 'failedreason', 'errorreason'],
	...['failmsg', 'failmessage', 'errormessage', 'errmsg', 'message', 'msg', 'reason'],
];

/**
 * Reads why a job failed, from whatever field Akool gives the reason in.
 *
 * @param raw Akool's entry of the job, or a callback's message
 * @returns one line without secrets, cut if it is long; undefined if no reason is given
 */
export function failureReasonOf(raw: Record<string, unknown>): string | undefined {
	return reasonIn(raw, FIELDS);
}
