import { canReach } from '../core/addresses';
import { ValidationError } from '../core/errors';
import type { MediaType } from '../core/mediaTypes';

/** What is known about a file that Akool needs. */
export interface MediaSituation {
	/** `face`: only one face in it matters. `whole`: all of it does, e.g. the target of a swap. */
	use: 'face' | 'whole';
	/** Where n8n serves files; undefined if it keeps them in memory and so can't. */
	address?: string;
	/** Akool's base URL. */
	akool: string;
	/** Whether Akool could fetch from this n8n; undefined before this was tested. */
	fetched?: boolean;
}

/** Why Akool can't fetch a file from this n8n. */
type Obstacle = 'storeInMemory' | 'localAddress' | 'notFetched';

/**
 * How a file gets to Akool:
 * - `address`: Akool fetches it from this n8n.
 * - `trial`: Akool probably can fetch it. To be tested, and decided again, before anything is
 *   charged.
 * - `faceDetect`: Akool can't fetch it, but Face Detect accepts pictures inline and hosts the face
 *   that it cuts out.
 * - `none`: it can't be given to Akool.
 */
export type MediaRoute =
	{ by: 'address' | 'trial' | 'faceDetect' } | { by: 'none'; obstacle: Obstacle };

/** Decides how a file gets to Akool. Plain http is enough: Akool's pages allow it. */
export function mediaRoute({ use, address, akool, fetched }: MediaSituation): MediaRoute {
	const blocked = (obstacle: Obstacle): MediaRoute =>
		use === 'face' ? { by: 'faceDetect' } : { by: 'none', obstacle };
	if (address === undefined) return blocked('storeInMemory');
	if (!canReach(akool, address)) return blocked('localAddress');
	if (fetched === false) return blocked('notFetched');
	return { by: fetched ? 'address' : 'trial' };
}

/**
 * The error for a file that can't be given to Akool, with the setting that has to be changed.
 *
 * @param field the display name of the parameter that names the file
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
			"This n8n keeps files in memory, where Akool can't get them. Set the environment variable N8N_DEFAULT_BINARY_DATA_MODE to filesystem (in queue mode to database) and restart n8n",
		localAddress: `This n8n's address is ${origin}, which only this computer or a private network can open. Set the environment variable WEBHOOK_URL to its address on the internet and restart n8n`,
		notFetched: `Akool could not open this n8n at ${origin}. Make sure that the address can be opened from the internet without a login or firewall, and that the environment variable WEBHOOK_URL is set to it. In queue mode, route /rest/binary-data to the main process`,
	};
	const what = type === 'video' ? 'video' : 'picture';
	return new ValidationError(
		`'${field}' is a file that Akool can't fetch from this n8n`,
		`${reasons[obstacle]}. Or use the web address of the ${what} instead. Nothing was submitted or charged by this attempt.`,
	);
}
