import { type IDataObject, type IWebhookFunctions, sleep } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';
import { type Claim, Claims } from './claims';

/** How many callbacks are remembered per node. */
const REMEMBERED = 1000;

/**
 * Length of a remembered hash, in hex digits. It is short because n8n writes all of them at each
 * callback; among 1,000 the chance that any two are equal is 1 in 500 million.
 */
const MARK_LENGTH = 12;

/**
 * The callbacks of each trigger, as far as this process knows. n8n reads a workflow's static data
 * for each call and writes it after the response, so simultaneous calls would not see each other.
 */
const deliveries = new Map<string, Claims>();

/** A callback, and whether its call may start the workflow. */
export interface Delivery {
	claim: Claim;
	/** Stores in the node's static data that the callback was delivered. The call has to be over then. */
	store(): void;
}

/**
 * Claims a callback for a call to a trigger. What other processes have stored in the node's static
 * data counts too. That is best effort if several processes take calls: n8n writes the data late,
 * and the last one to write it wins.
 *
 * @param content identifies the callback
 */
export function claimDelivery(context: IWebhookFunctions, content: string): Delivery {
	const mark = stableHash(content).slice(0, MARK_LENGTH);
	const claims = claimsOf(context);
	const kept: IDataObject = context.getWorkflowStaticData('node');
	claims.addDone(typeof kept.seen === 'string' ? kept.seen.split(' ') : []);
	const write = () => (kept.seen = [...new Set([...claims.done(), mark])].join(' '));
	const store = () => {
		write();
		// From 2.x on, n8n makes a second Workflow of the same static data before it starts the
		// execution, and so forgets that the data has changed. It does that before anything else can
		// happen, and stores the data only after it has stored the execution.
		void sleep(0).then(write);
	};
	return { claim: claims.claim(context, mark), store };
}

function claimsOf(context: IWebhookFunctions): Claims {
	const key = `${context.getWorkflow().id} ${context.getNode().id}`;
	const known = deliveries.get(key) ?? new Claims(REMEMBERED);
	deliveries.set(key, known);
	return known;
}
