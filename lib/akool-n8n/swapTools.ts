import type { UrlLifetime } from '../n8n/binary/signedUrl';
import type { Run } from '../n8n/items/executeItems';
import type { JobOptions } from '../n8n/options/jobOptions';
import type { AkoolClient } from './akoolClient';
import { FaceFinder } from './faceFinder';
import { MediaResolver } from './mediaResolver';

/** What the preparation of swaps shares in a run. */
export interface SwapTools {
	media: MediaResolver;
	faces: FaceFinder;
}

/** How long n8n serves files at least, in ms: jobs may wait long before Akool fetches them. */
const URL_LIFETIME_MS = 24 * 60 * 60 * 1000;
/** How much longer than the node waits, in ms. */
const URL_LIFETIME_BEYOND_MS = 60 * 60 * 1000;

/** Opens the tools of one run. */
export function openSwapTools(
	{ context, signal }: Run,
	client: AkoolClient,
	{ maxWaitMs, parallel }: JobOptions,
): SwapTools {
	return {
		media: new MediaResolver(context, client, urlLifetime(maxWaitMs), signal),
		faces: new FaceFinder(client, parallel, signal),
	};
}

/** Also a node that waits may end before Akool fetches: another job fails, or somebody presses stop. */
function urlLifetime(maxWaitMs: number): UrlLifetime {
	const lifetimeMs = Math.max(URL_LIFETIME_MS, maxWaitMs + URL_LIFETIME_BEYOND_MS);
	return { lifetimeMs, beyondExecution: true };
}
