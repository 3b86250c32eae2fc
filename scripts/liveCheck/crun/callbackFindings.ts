import { type Finding, notAnswered } from '../finding';
import { callRepeats, type ReceivedCall } from '../callbackInbox';
import { fieldsIn, objectOf } from '../answer';
import type { CheckTools } from './step';

const QUESTION = 'Calls to the callback URL';

/** Headers with which a call could be verified. */
const SIGNATURE = /sign|hmac|digest|secret|token|authorization/i;

/**
 * Tells of the calls that came for a finished job: their headers, their bodies, and whether one that
 * got HTTP 500 is repeated.
 *
 * @param record the job as it was read
 */
export async function callbackFindings(
	{ inbox, media, pauses }: CheckTools,
	record: Record<string, unknown>,
): Promise<Finding[]> {
	if (!inbox) {
		const why = media.callbackUrl
			? 'look at what your address received: headers, body, and how often it came'
			: 'it needs an address that Crun can reach, see --callback and --listen';
		return [notAnswered(QUESTION, why)];
	}
	const [first] = await inbox.calls(1, pauses.call);
	if (!first) return [notAnswered(QUESTION, `none came within ${pauses.call / 1000} s`)];
	const all = await inbox.calls(2, pauses.call);
	return [headersOf(first), bodyOf(first, record), callRepeats(all, pauses.call)];
}

function headersOf({ headers }: ReceivedCall): Finding {
	return {
		question: 'Headers of a call',
		expected: 'none with which it could be verified',
		seen: headers.join(', '),
		agrees: !headers.some((name) => SIGNATURE.test(name)),
	};
}

function bodyOf({ body }: ReceivedCall, record: Record<string, unknown>): Finding {
	const { task_id: id, status } = objectOf(body);
	return {
		question: 'Body of a call',
		expected: 'the record of the job, without an envelope',
		seen: fieldsIn(objectOf(body)),
		agrees: id === record.task_id && status === record.status,
	};
}
