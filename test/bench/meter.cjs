'use strict';
/**
 * Loaded into n8n's process before n8n itself: tells on request what it has used so far, as
 * `{ heapUsed, rss }` in bytes and `{ cpuMs }`. `/collected` collects the garbage first.
 */
const { createServer } = require('node:http');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const port = process.env.AKOOL_METER_PORT;
// Threads and processes that n8n starts load this file as well; only n8n itself is meant.
if (isMainThread && port) {
	delete process.env.AKOOL_METER_PORT;
	setFlagsFromString('--expose-gc');
	const collectGarbage = runInNewContext('gc');
	const server = createServer((request, response) => {
		if (request.url === '/collected') collectGarbage();
		const { heapUsed, rss } = process.memoryUsage();
		const { user, system } = process.cpuUsage();
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ heapUsed, rss, cpuMs: (user + system) / 1000 }));
	});
	server.listen(Number(port), '127.0.0.1');
	server.unref();
}
