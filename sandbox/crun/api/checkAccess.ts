import type { FastifyInstance, FastifyReply } from 'fastify';

import type { CrunContext } from '../context';
import type { CrunSettings } from '../settings';

import { refuse } from './envelope';

/** Refuses requests without the right key, during a maintenance, and those that are too many. */
export function checkAccess(app: FastifyInstance, { account, settings }: CrunContext): void {
	app.addHook('preValidation', async ({ headers }, reply) => {
		if (headers['x-api-key'] !== settings.apiKey) return refuse(reply, { code: 401 }, settings);
		if (settings.maintenance) return refuse(reply, { code: 455 }, settings);
		const waitMs = account.requests.admit();
		if (waitMs === 0) return;
		setRetryAfter(reply, waitMs, settings);
		return refuse(reply, { code: 429 }, settings);
	});
}

function setRetryAfter(
	reply: FastifyReply,
	waitMs: number,
	{ retryAfterAs }: Pick<CrunSettings, 'retryAfterAs'>,
): void {
	const seconds = Math.ceil(waitMs / 1000);
	if (retryAfterAs === 'seconds') reply.header('retry-after', String(seconds));
	// Real time, however far the sandbox's clock was moved, because clients compare it with theirs.
	const date = new Date(Date.now() + (seconds + 1) * 1000);
	if (retryAfterAs === 'date') reply.header('retry-after', date.toUTCString());
}
