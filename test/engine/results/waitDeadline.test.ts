import { WebhookContext } from 'n8n-core';
import { createRunExecutionData } from 'n8n-workflow';
import { waitDeadlineSignal } from '../../../lib/n8n/jobs/waitDeadline';
import { oneNode } from '../../support/nodeContext';

const HOUR = 60 * 60 * 1000;

/** n8n's own context of a call to a node that sleeps for another hour. */
function callToSleeping(name: string): WebhookContext {
	const { workflow, node, additionalData } = oneNode(name);
	const slept = createRunExecutionData({
		executionData: {
			contextData: { [`node:${name}`]: { waitDeadline: Date.now() + HOUR } },
			nodeExecutionStack: [{ node, data: { main: [[{ json: {} }]] }, source: null }],
		},
	});
	const webhook = {} as ConstructorParameters<typeof WebhookContext>[4];
	return new WebhookContext(workflow, node, additionalData, 'manual', webhook, [], slept);
}

test.each([
	'Akool Get Result',
	`it's "late"`,
	'}} {{',
	'back\\slash\\',
	'${x} `y` $&',
	'Ergebnis 名前 😀',
	'a\nb',
	'a\u2028b',
	'v1.constructor',
])('the end of the sleep of a node called %j is known', (name) => {
	expect(waitDeadlineSignal(callToSleeping(name), Date.now())?.aborted).toBe(false);
});

test.each(['constructor', 'prototype', 'arguments'])(
	'n8n lets no expression name a node %j: it has no end, and wakes all the same',
	(name) => {
		expect(waitDeadlineSignal(callToSleeping(name), Date.now())).toBeUndefined();
	},
);
