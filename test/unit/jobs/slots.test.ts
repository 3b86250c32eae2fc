import type { Job } from '../../../lib/jobs/job';
import {
	type Order,
	type StoredSubmission,
	SubmissionStore,
} from '../../../lib/jobs/submissionStore';

const job = (id: string): Job => ({ id, status: 'queued', outputs: [] });
const order = (item: number): Order => ({ item, values: `values ${item}`, call: 'call' });
const RUN = { execution: 'e1', run: 0, isTool: false };

test('an item that is cleared leaves the others as they are', () => {
	const stored: StoredSubmission[] = [];
	const store = new SubmissionStore(stored, RUN);
	const [first, second] = [store.slotFor(order(0)), store.slotFor(order(1))];
	first.set(job('a'));
	second.set('sent');
	first.clear();
	expect(first.get()).toBeUndefined();
	expect(second.get()).toBe('sent');
	expect(stored).toMatchObject([{ item: 1, submission: 'sent' }]);
	first.set(job('c'));
	expect(stored).toHaveLength(2);
});

test('an item without a job has none to hand out', () => {
	const stored: StoredSubmission[] = [];
	const slot = new SubmissionStore(stored, RUN).slotFor(order(0));
	slot.handOut();
	expect(stored).toEqual([]);
	slot.set(job('a'));
	expect(stored[0].handedOut).toBeUndefined();
	slot.handOut();
	expect(stored[0].handedOut).toBe(true);
});

test("this execution's own job counts before that of the execution it retries", () => {
	const of = (execution: string, id: string): StoredSubmission => ({
		...order(0),
		execution,
		run: 0,
		submission: job(id),
	});
	const store = new SubmissionStore([of('e0', 'old'), of('e1', 'own')], RUN);
	expect(store.slotFor(order(0)).get()).toEqual(job('own'));
});
