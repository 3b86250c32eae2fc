'use strict';
/**
 * Loaded into n8n's process before n8n itself: ends it when the process that started it is gone,
 * however that came about. The sign is the end of the standard input, a pipe which that process
 * holds open and never writes to.
 *
 * It ends the whole process group at once. Asked to shut down, n8n would first write to its log,
 * which nobody reads any more, and spin on the failed write for good.
 */
const { rmSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// Threads and processes that n8n starts load this file as well; only n8n itself is meant.
if (isMainThread && process.env.AKOOL_HOST_EXITS_WITH_PARENT) {
	const temporaryFolder = process.env.AKOOL_HOST_TEMPORARY_FOLDER;
	delete process.env.AKOOL_HOST_EXITS_WITH_PARENT;
	delete process.env.AKOOL_HOST_TEMPORARY_FOLDER;
	process.stdin.resume();
	process.stdin.once('close', () => {
		if (temporaryFolder) rmSync(temporaryFolder, { recursive: true, force: true });
		process.kill(-process.pid, 'SIGKILL');
	});
}
