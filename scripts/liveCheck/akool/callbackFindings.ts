import { openCallback } from '../../../lib/akool/verifyCallback';
import { fieldsIn, objectOf } from '../answer';
import { callRepeats, type ReceivedCall } from '../callbackInbox';
import { type Finding, notAnswered } from '../finding';
import type { CheckTools } from './tools';

const QUESTION = 'Calls to the callback URL';

/** Tells of the calls that came for a finished job: whether the nodes understand them. */
export async function callbackFindings(
	{ inbox, media, pauses, keys }: CheckTools,
	jobId: string,
): Promise<Finding[]> {
	if (!inbox) {
		const why = media.callback
			? 'look at what your address received'
			: 'it needs an address that Akool can reach, see --callback and --listen';
		return [notAnswered(QUESTION, why)];
	}
	if (keys.clientId === undefined) return [notAnswered(QUESTION, 'it needs AKOOL_CLIENT_ID')];
	const all = await inbox.calls(2, pauses.call);
	const [first] = all;
	if (!first) return [notAnswered(QUESTION, `none came within ${pauses.call / 1000} s`)];
	return [opened(first, keys, jobId), callRepeats(all, pauses.call)];
}

/** X1 and X2 of the API's pages: the length of the key, and the types of the values. */
function opened({ body, at }: ReceivedCall, keys: CheckTools['keys'], jobId: string): Finding {
	const { apiKey, clientId } = keys;
	const lengths = `key of ${apiKey.length}, client ID of ${clientId?.length} characters`;
	const finding = {
		question: 'A call is verified and decrypted with client ID and key',
		expected: 'it names the job and its status',
	};
	try {
		const message = openCallback({ body, apiKey, clientId, now: at });
		const seen = `${fieldsIn(objectOf(body))}; inside ${fieldsIn(message)}; ${lengths}`;
		return { ...finding, seen, agrees: message._id === jobId && message.status !== undefined };
	} catch (error) {
		const seen = `${String(error)}; ${fieldsIn(objectOf(body))}; ${lengths}`;
		return { ...finding, seen, agrees: false };
	}
}
