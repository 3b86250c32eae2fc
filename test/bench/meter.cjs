'use strict';
/**
 * Loaded into n8n's process before n8n itself: tells on request what it has used so far, as
 * `{ heapUsed, rss }` in bytes and `{ cpuMs }`. `/collected` collects the garbage first; `/watch`
 * begins to look at the memory all the time, and `/peak` ends that and gives the most as `rss`.
 */
const { createServer } = require('node:http');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const LOOK_AGAIN_MS = 4;

const port = process.env.AKOOL_METER_PORT;
// Threads and processes that n8n starts load this file as well; only n8n itself is meant.
if (isMainThread && port) {
	delete process.env.AKOOL_METER_PORT;
	setFlagsFromString('--expose-gc');
	const collectGarbage = runInNewContext('gc');
	let most = 0;
	let timer;
	const look = () => (most = Math.max(most, process.memoryUsage.rss()));
	const turns = {
		'/collected': () => collectGarbage(),
		'/watch': () => {
			clearInterval(timer);
			most = 0;
			timer = setInterval(look, LOOK_AGAIN_MS).unref();
		},
		'/peak': () => clearInterval(timer),
	};
	const server = createServer((request, response) => {
		turns[request.url]?.();
		const { heapUsed, rss } = process.memoryUsage();
		const { user, system } = process.cpuUsage();
		const used = { heapUsed, rss, cpuMs: (user + system) / 1000 };
		if (request.url === '/peak') used.rss = Math.max(most, rss);
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(used));
	});
	server.listen(Number(port), '127.0.0.1');
	server.unref();
}
