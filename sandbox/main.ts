import { parseArgs } from 'util';

import { startSandbox, type Sandbox } from './index';

/** `npm run sandbox`: starts a sandbox and prints how to use it. `--port` is 4010 by default. */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`--port has to be a number from 0 to 65535, not ${values.port}`);
	}
	const sandbox = await startOn(port);
	console.log(introduction(sandbox));
	process.once('SIGINT', () => void stop(sandbox));
	process.once('SIGTERM', () => void stop(sandbox));
}

async function startOn(port: number): Promise<Sandbox> {
	try {
		return await startSandbox({ port });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		console.log(`Port ${port} is taken by another program. Choosing a free one instead.\n`);
		return await startSandbox();
	}
}

async function stop(sandbox: Sandbox): Promise<void> {
	await sandbox.close();
	console.log('\nThe sandbox is closed.');
}

function introduction({ address, apiKey, clientId, portraits, videos }: Sandbox): string {
	const pictures = portraits.map(({ url, faces }) => `  ${url}   ${faceCount(faces.length)}`);
	const clips = videos.map(({ url, fps, frames }) => {
		const most = Math.max(...frames.map(({ faces }) => faces.length));
		return `  ${url}   video, ${frames.length / fps} s, ${faceCount(most)}`;
	});
	return `The Akool sandbox is running. Nothing here reaches Akool or costs anything.

  Base URL   ${address}
  API key    ${apiKey}
  Client ID  ${clientId}

Pictures to swap faces with
${[...pictures, ...clips].join('\n')}
Only these, and what the sandbox makes of them, have faces. In any other picture it sees nobody.

Try a credential that fails: the API key sandbox-code-1200 is answered by business code 1200
(account banned) everywhere; any other four digits work too, e.g. sandbox-code-1103.

Watch it
  ${address}/sandbox/requests   every API request and its answer
  ${address}/sandbox/ledger     every charge
  ${address}/sandbox/jobs       every job
  ${address}/sandbox/callbacks  every callback and its answer

Callbacks: a job with a webhookUrl on this machine is told of to that address, encrypted with the
API key and signed with the client ID, at status 2 and again at 3 or 4. Each is tried up to 8 times
until the answer is HTTP 200, with pauses of 1 s, 2 s, 4 s and so on; moving the clock shortens them.

Let something go wrong (on: submit, result, credit, detect, delete, token, file or callback)
  curl ${address}/sandbox/faults -H 'content-type: application/json' \\
    -d '{"on":"submit","fault":"businessCode","code":1005,"times":3}'
  httpStatus (status, body, retryAfter), resetBeforeAnswer, resetAfterAcceptance, timeout (ms),
  garbage, emptyResult, jobFails (reason), noFaces (as), detectError (msg, status);
  on file: truncatedFile, stalledFile, largeFile (bytes), endlessFile, wrongFile (type, text),
  movedFile (hops);
  on callback: lostCallback, lateCallback (ms), repeatedCallback (copies), droppedQuery, each also
  for one status only (status); each with times and after (how many requests pass first)

Move the clock, change the credit, start over
  curl ${address}/sandbox/clock -H 'content-type: application/json' -d '{"advanceMs":604800000}'
  curl ${address}/sandbox/credit -H 'content-type: application/json' -d '{"credit":3}'
  curl -X POST ${address}/sandbox/reset

Ctrl-C ends it.`;
}

function faceCount(faces: number): string {
	if (faces === 0) return 'nobody';
	return faces === 1 ? 'one face' : `${faces} faces`;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
