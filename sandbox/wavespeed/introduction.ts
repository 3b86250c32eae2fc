import { sampleList } from '../control/sampleList';

import type { WaveSpeedSandbox } from './control/startedSandbox';

/** What `npm run sandbox -- wavespeed` prints. */
export function introduction(sandbox: WaveSpeedSandbox): string {
	const { address, apiKey, portraits } = sandbox;
	return `The WaveSpeed sandbox is running. Nothing here reaches WaveSpeed or costs anything.

  Base URL   ${address}
  API key    ${apiKey}
  Level      silver: 500 pictures a minute, 300 tasks at once

Pictures to swap faces with
${sampleList(portraits)}
Only these, and what the sandbox makes of them, have faces. In any other picture it sees nobody.

Watch it
  ${address}/sandbox/requests     every API request and its answer
  ${address}/sandbox/ledger       every charge
  ${address}/sandbox/predictions  every task
  ${address}/sandbox/callbacks    every webhook call and its answer
  ${address}/sandbox/secret       what webhook calls are signed with

Webhooks: a task with a webhook on this machine is told of to that address when it has ended. After
anything but a 2xx, three more calls follow, with pauses of 1 s, 2 s and 4 s, each signed anew.

Let something go wrong (on: submit, result, list, balance, price, billings, secret, upload, file or
callback)
  curl ${address}/sandbox/faults -H 'content-type: application/json' \\
    -d '{"on":"submit","fault":"jobFails","code":1200}'
  httpStatus (status, body, retryAfter), businessCode (code, msg), resetBeforeAnswer,
  resetAfterAcceptance, timeout (ms), garbage, noData (as);
  on submit: jobFails (code, reason, status), nsfw; on result: noOutputs; on balance: textBalance;
  on file: truncatedFile, stalledFile, largeFile (bytes), endlessFile, wrongFile (type, text),
  movedFile (hops);
  on callback: lostCallback, lateCallback (ms), repeatedCallback (copies), droppedQuery, each also
  for one status only (status); each with times and after (how many requests pass first)

Move the clock, change the balance, renew the webhook secret, start over
  curl ${address}/sandbox/clock -H 'content-type: application/json' -d '{"advanceMs":604800000}'
  curl ${address}/sandbox/balance -H 'content-type: application/json' -d '{"balance":0.1}'
  curl -X POST ${address}/sandbox/secret
  curl -X POST ${address}/sandbox/reset

Ctrl-C ends it.`;
}
