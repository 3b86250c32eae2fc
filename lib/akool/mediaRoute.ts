import { canReach } from '../core/addresses';
import { ValidationError } from '../core/errors';
import type { MediaType } from '../core/mediaTypes';

/** What is known about a file that Akool is to get. */
export interface MediaSituation {
	/** `face`: only a face of it matters. `whole`: all of it does, e.g. what faces are swapped in. */
	use: 'face' | 'whole';
	/** Where n8n serves files; undefined when it keeps them in memory, where it can't. */
	address?: string;
	/** Akool's own address. */
	akool: string;
	/** Whether Akool could fetch from this n8n; undefined before it was tried. */
	fetched?: boolean;
}

/** Why Akool can't fetch a file from this n8n. */
type Obstacle = 'storeInMemory' | 'localAddress' | 'notFetched';

/**
 * How a file gets to Akool:
 * - `address`: Akool fetches it from this n8n.
 * - `trial`: it seems so; to be tried, and asked again, before anything is charged.
 * - `faceDetect`: Akool can't fetch it, but Face Detect takes pictures as they are, and keeps the
 *   face it cuts out at an address of Akool's own.
 * - `none`: not at all.
 */
export type MediaRoute =
	{ by: 'address' | 'trial' | 'faceDetect' } | { by: 'none'; obstacle: Obstacle };

/** Decides how a file gets to Akool. Plain http is good enough: Akool's pages allow it. */
export function mediaRoute({ use, address, akool, fetched }: MediaSituation): MediaRoute {
	const blocked = (obstacle: Obstacle): MediaRoute =>
		use === 'face' ? { by: 'faceDetect' } : { by: 'none', obstacle };
	if (address === undefined) return blocked('storeInMemory');
	if (!canReach(akool, address)) return blocked('localAddress');
	if (fetched === false) return blocked('notFetched');
	return { by: fetched ? 'address' : 'trial' };
}

/**
 * Says why Akool can't have a file, and what to set so that it can.
 *
 * @param field the node's field that names the file, as the user sees it
 * @param address where n8n serves files, if it does
 */
export function obstacleError(
	obstacle: Obstacle,
	field: string,
	type: MediaType,
	address?: string,
): ValidationError {
	const origin = address === undefined ? '' : new URL(address).origin;
	const reasons: Record<Obstacle, string> = {
		storeInMemory:
			"This n8n keeps files in memory, from where it can't serve them. Set its environment variable N8N_DEFAULT_BINARY_DATA_MODE to filesystem, in queue mode to database, and start it again",
		localAddress: `This n8n's address is ${origin}, which only this computer or a private network can open. Set its environment variable WEBHOOK_URL to its address on the internet and start it again`,
		notFetched: `Akool tried to open this n8n at ${origin} and could not. See that anyone on the internet can open that address, without a login or firewall in between, and that it is what the environment variable WEBHOOK_URL says`,
	};
	const what = type === 'video' ? 'video' : 'picture';
	return new ValidationError(
		`'${field}' is a file that Akool can't fetch from this n8n`,
		`${reasons[obstacle]}. Or give the ${what} by its web address. Nothing was submitted or charged for this item.`,
	);
}
