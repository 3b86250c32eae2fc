import { setTimeout } from 'timers/promises';

import { startSandbox } from '../../../sandbox';

/**
 * A program that closes a sandbox while one callback waits ten minutes to be sent, and another ten
 * minutes for its answer. It ends by itself if nothing is pending then.
 */
async function main(webhookUrl: string): Promise<void> {
	const sandbox = await startSandbox({ callbackTimeoutMs: 600_000 });
	sandbox.fail({ on: 'callback', fault: 'lateCallback', ms: 600_000, status: 3 });
	const [{ url }] = sandbox.portraits;
	await fetch(`${sandbox.address}/api/open/v4/faceswap/faceswapByImage`, {
		method: 'POST',
		headers: { 'x-api-key': sandbox.apiKey, 'content-type': 'application/json' },
		body: JSON.stringify({
			sourceImage: [{ path: url }],
			targetImage: [{ path: url }],
			webhookUrl,
		}),
	});
	void sandbox.clock.advance(5_000);
	while (sandbox.jobs.all()[0].status !== 3) await setTimeout(10);
	const open = sandbox.callbacks.filter(({ answer, error }) => !answer && !error);
	await sandbox.close();
	console.log(`closed with ${open.length} call without an answer`);
}

void main(process.argv[2]);
