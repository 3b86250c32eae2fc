import { ENDPOINTS } from '../../../lib/akool/endpoints';
import { type Answer, codeOf, dataOf, objectOf } from '../answer';
import { type Followed, follow, NO_STATUS } from '../follow';
import type { CheckTools } from './tools';

/** Akool's `faceswap_status` of jobs that are not over: queued and processing. */
const UNDER_WAY = ['1', '2'];

/** A job that was followed to its end. */
export interface FollowedJob extends Followed {
	/** Its last entry in the list; empty if it never was in it. */
	entry: Record<string, unknown>;
	/** How long it took until it was in the list, in ms; undefined if it never was. */
	listedAfter?: number;
	/** Its `url` when it was first listed, and its status then. */
	first?: { url: unknown; status: string };
}

/** Looks at a job in the list, at once and until it is over. */
export async function followJob(tools: CheckTools, id: string): Promise<FollowedJob> {
	const { ask, person, pauses } = tools;
	const begin = Date.now();
	const seen: Pick<FollowedJob, 'listedAfter' | 'first'> = {};
	const followed = await follow({
		look: async () => await ask('list', `${ENDPOINTS.results}?_ids=${encodeURIComponent(id)}`),
		statusIn,
		underWay: UNDER_WAY,
		pause: pauses.look,
		onStatus(status, answer) {
			person.tell(`Status ${status}`);
			if (status.startsWith(NO_STATUS) || seen.first) return;
			seen.first = { url: entryIn(answer).url, status };
			seen.listedAfter = Date.now() - begin;
		},
	});
	return { ...followed, ...seen, entry: entryIn(followed.answer) };
}

/** Reads the balance; undefined if there is none. */
export async function readBalance({ ask }: CheckTools): Promise<number | undefined> {
	const answer = await ask('balance', ENDPOINTS.credit).catch(() => undefined);
	const credit = answer && dataOf(answer).credit;
	return typeof credit === 'number' ? credit : undefined;
}

function entryIn(answer: Answer): Record<string, unknown> {
	const { result } = dataOf(answer);
	return objectOf(Array.isArray(result) ? result[0] : undefined);
}

/** Also where it is a text. */
function statusIn(answer: Answer): string {
	const { faceswap_status: status } = entryIn(answer);
	const none = `${NO_STATUS} (HTTP ${answer.status}, ${codeOf(answer)})`;
	return status === undefined ? none : String(status);
}
