import { WebhookContext } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type INode,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { sleepEndSignal } from '../../lib/n8n/sleepEnd';

const HOUR = 60 * 60 * 1000;

/** n8n's own context of a call to a node that sleeps for another hour. */
function callToSleeping(name: string): WebhookContext {
	const type = { description: { properties: [] as object[] } } as INodeType;
	const node: INode = {
		id: '1',
		name,
		type: 'any',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const nodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({
		id: 'test',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const additionalData = {
		executionId: 'execution-1',
		currentNodeParameters: {},
		webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
		formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
	} as IWorkflowExecuteAdditionalData;
	const slept = createRunExecutionData({
		executionData: {
			contextData: { [`node:${name}`]: { akoolSleepEnds: Date.now() + HOUR } },
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
	expect(sleepEndSignal(callToSleeping(name), Date.now())?.aborted).toBe(false);
});

test.each(['constructor', 'prototype', 'arguments'])(
	'n8n lets no expression name a node %j: it has no end, and wakes all the same',
	(name) => {
		expect(sleepEndSignal(callToSleeping(name), Date.now())).toBeUndefined();
	},
);
