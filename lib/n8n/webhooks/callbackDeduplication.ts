import { type IDataObject, type IWebhookFunctions, sleep } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';
import { type Claim, Claims } from './claims';
import { afterResponse } from './webhookResponse';

/** How many callbacks are remembered per node. */
const REMEMBERED = 1000;

/**
 * Length of a remembered hash, in hex digits. It is short because n8n writes all of them at each
 * callback; among 1,000 the chance that any two are equal is 1 in 500 million.
 */
const MARK_LENGTH = 12;

/** What this process knows of the callbacks to a trigger. */
interface Deliveries {
	claims: Claims;
	/**
	 * Callbacks for which n8n is starting the workflow, each with the static data that n8n read for
	 * its call and stores at the end of it. The last one to be stored wins, so each holds all.
	 */
	starting: Map<string, IDataObject>;
}

const deliveries = new Map<string, Deliveries>();

/** A callback, and whether its call may start the workflow. */
export interface Delivery {
	claim: Claim;
	/** Has n8n store that the callback was delivered. To be called just before n8n starts the workflow. */
	store(): void;
}

/**
 * Claims a callback for a call to a trigger. What other processes have stored in the node's static
 * data counts too. That is best effort if several processes take calls: n8n stores the data late,
 * and the last process wins.
 *
 * @param content identifies the callback
 */
export function claimDelivery(context: IWebhookFunctions, content: string): Delivery {
	const mark = stableHash(content).slice(0, MARK_LENGTH);
	const known = deliveriesTo(context);
	const staticData: IDataObject = context.getWorkflowStaticData('node');
	known.claims.addDone(typeof staticData.seen === 'string' ? staticData.seen.split(' ') : []);
	const store = () => {
		known.starting.set(mark, staticData);
		afterResponse(context, () => known.starting.delete(mark));
		update(known);
		// From 2.x on, n8n makes another Workflow of the same static data before it starts the
		// execution, and thereby forgets that the data has changed. It does so in the same turn of
		// the event loop, and stores the data some queries later, so this comes in between.
		void sleep(0).then(() => update(known));
	};
	return { claim: known.claims.claim(context, mark), store };
}

function deliveriesTo(context: IWebhookFunctions): Deliveries {
	const key = `${context.getWorkflow().id} ${context.getNode().id}`;
	const known = deliveries.get(key) ?? { claims: new Claims(REMEMBERED), starting: new Map() };
	deliveries.set(key, known);
	return known;
}

/** Writes all that is known to the static data of each call. */
function update({ claims, starting }: Deliveries): void {
	const seen = [...new Set([...claims.done(), ...starting.keys()])].slice(-REMEMBERED).join(' ');
	for (const staticData of starting.values()) staticData.seen = seen;
}
