import { sampleList } from '../control/sampleList';

import type { CrunSandbox } from './control/startedSandbox';

/** What `npm run sandbox -- crun` prints. */
export function introduction(sandbox: CrunSandbox): string {
	const { address, apiKey, portraits } = sandbox;
	return `The Crun sandbox is running. Nothing here reaches Crun or costs anything.

  Base URL   ${address}
  API key    ${apiKey}

Pictures to swap faces with
${sampleList(portraits)}
Only these, and what the sandbox makes of them, have faces. In any other picture it sees nobody.

Watch it
  ${address}/sandbox/requests    every API request and its answer
  ${address}/sandbox/ledger      every charge
  ${address}/sandbox/tasks       every task
  ${address}/sandbox/detections  every detection of faces, and where they are
  ${address}/sandbox/callbacks   every callback and its answer

Callbacks: a task with a callback_url on this machine is reported to that address when it has ended.
After anything but HTTP 200, three more calls follow, with pauses of 1 s, 2 s and 4 s. None is signed.

Let something go wrong (on: submit, result, estimate, balance, detect, detection, upload, store, file
or callback)
  curl ${address}/sandbox/faults -H 'content-type: application/json' \\
    -d '{"on":"submit","fault":"jobFails","reason":"no face found"}'
  httpStatus (status, body, retryAfter), businessCode (code, msg, status, retryAfter),
  resetBeforeAnswer, resetAfterAcceptance, timeout (ms), garbage, noData (as);
  on submit: jobFails (code, reason); on detect: detectionFails (reason), noFaces;
  on result: noOutputs, staleRecord; on balance: textBalance;
  on file: truncatedFile, stalledFile, largeFile (bytes), endlessFile, wrongFile (type, text),
  movedFile (hops);
  on callback: lostCallback, lateCallback (ms), repeatedCallback (copies), droppedQuery, each also
  for one status only (status); each with times and after (how many requests pass first)

Move the clock, change the balance, begin or end a maintenance, start over
  curl ${address}/sandbox/clock -H 'content-type: application/json' -d '{"advanceMs":3600000}'
  curl ${address}/sandbox/balance -H 'content-type: application/json' -d '{"balance":0.5}'
  curl -X POST ${address}/sandbox/maintenance
  curl -X POST ${address}/sandbox/reset

Ctrl-C ends it.`;
}
