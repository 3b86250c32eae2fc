import { sampleList } from '../control/sampleList';

import type { Sandbox } from './control/startedSandbox';

/** What `npm run sandbox` prints. */
export function introduction({ address, apiKey, clientId, portraits, videos }: Sandbox): string {
	return `The Akool sandbox is running. Nothing here reaches Akool or costs anything.

  Base URL   ${address}
  API key    ${apiKey}
  Client ID  ${clientId}

Pictures to swap faces with
${sampleList(portraits, videos)}
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
