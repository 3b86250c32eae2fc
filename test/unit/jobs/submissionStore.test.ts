import type { Job } from '../../../lib/jobs/job';
import {
	type NodeRun,
	type Order,
	type StoredSubmission,
	SubmissionStore,
} from '../../../lib/jobs/submissionStore';

const JOB: Job = { id: 'paid', status: 'queued', outputs: [] };
const OTHER: Job = { id: 'other', status: 'queued', outputs: [] };
const FIRST: NodeRun = { execution: '1', run: 0, isTool: false };
const ORDER: Order = { item: 0, values: 'v', call: 'c' };

/** What an item gets that asks after another run submitted a job for `ORDER`. */
function takenUp(current: Partial<NodeRun>, order: Partial<Order>, isHandedOut = false) {
	const stored: StoredSubmission[] = [];
	const slot = new SubmissionStore(stored, FIRST).slotFor(ORDER);
	slot.set(JOB);
	if (isHandedOut) slot.handOut();
	// What n8n saves and reads again.
	const read = JSON.parse(JSON.stringify(stored)) as StoredSubmission[];
	return new SubmissionStore(read, { ...FIRST, ...current }).slotFor({ ...ORDER, ...order }).get();
}

const RETRY_ON_FAIL = {};
const LOOP = { run: 1 };
const TOOL = { run: 1, isTool: true };
const BY_HAND = { execution: '2' };
const BY_HAND_IN_LOOP = { execution: '2', run: 1 };
const NEW_VALUES = { values: 'other' };
const NEW_CALL = { values: 'other', call: 'other' };

describe('a job is taken up', () => {
	test.each([
		['Retry On Fail', RETRY_ON_FAIL, {}],
		['Retry On Fail with an address that changes at each evaluation', RETRY_ON_FAIL, NEW_VALUES],
		['Retry On Fail, whatever is asked', RETRY_ON_FAIL, NEW_CALL],
		['a loop that asks for it again, since it never got the result', LOOP, {}],
		['a loop where it is at another place now', LOOP, { item: 3 }],
		['a tool that is tried again', TOOL, {}],
		['a tool whose address changes at each evaluation', TOOL, NEW_VALUES],
		['a manual retry', BY_HAND, {}],
		['a manual retry whose address changes at each evaluation', BY_HAND, NEW_VALUES],
		['a manual retry with a changed node that asks for the same', BY_HAND, { call: 'other' }],
		['a manual retry of a loop, in its next run', BY_HAND_IN_LOOP, {}],
	])('%s', (_name, current, order) => {
		expect(takenUp(current, order)).toEqual(JOB);
	});

	test.each([
		['Retry On Fail after another item failed', RETRY_ON_FAIL],
		['a manual retry of a node that had ended', BY_HAND],
	])('also when its result was output: %s', (_name, current) => {
		expect(takenUp(current, {}, true)).toEqual(JOB);
	});
});

describe('a new job is submitted', () => {
	test.each([
		['another item', RETRY_ON_FAIL, { item: 1 }],
		['a loop that asks for something else', LOOP, NEW_VALUES],
		['a tool that asks for something else', TOOL, NEW_CALL],
		['a manual retry of another item', BY_HAND, { item: 1 }],
		['a manual retry of a changed node', BY_HAND, NEW_CALL],
		['a manual retry of a loop with other values', BY_HAND_IN_LOOP, NEW_VALUES],
	])('%s', (_name, current, order) => {
		expect(takenUp(current, order)).toBeUndefined();
	});

	test.each([
		['a loop', LOOP],
		['a tool', TOOL],
		['a loop of a manual retry', BY_HAND_IN_LOOP],
	])('on purpose: %s that asks again for what it got', (_name, current) => {
		expect(takenUp(current, {}, true)).toBeUndefined();
	});
});

describe('the slot of an item', () => {
	const storeOf = (stored: StoredSubmission[] = [], current = FIRST) =>
		new SubmissionStore(stored, current);

	test('keeps what was sent without a clear response, so that it is never sent again', () => {
		const stored: StoredSubmission[] = [];
		storeOf(stored).slotFor(ORDER).set('sent');
		expect(storeOf(stored).slotFor(ORDER).get()).toBe('sent');
	});

	test('is empty again after a refusal', () => {
		const stored: StoredSubmission[] = [];
		const slot = storeOf(stored).slotFor(ORDER);
		slot.set('sent');
		slot.clear();
		expect(slot.get()).toBeUndefined();
		expect(stored).toEqual([]);
		slot.set(OTHER);
		expect(storeOf(stored).slotFor(ORDER).get()).toEqual(OTHER);
	});

	test('holds one of two equal jobs, and another item holds the other', () => {
		const stored: StoredSubmission[] = [];
		const first = storeOf(stored);
		first.slotFor(ORDER).set(JOB);
		first.slotFor({ ...ORDER, item: 1 }).set(OTHER);
		const loop = storeOf(stored, { ...FIRST, run: 1 });
		const taken = [1, 0, 2].map((item) => loop.slotFor({ ...ORDER, item }).get());
		expect(taken).toEqual([OTHER, JOB, undefined]);
	});

	test('prefers the job of this run over an older one', () => {
		const stored: StoredSubmission[] = [];
		storeOf(stored).slotFor(ORDER).set(OTHER);
		const tool = storeOf(stored, { ...FIRST, ...TOOL });
		stored.push({ ...ORDER, execution: '1', run: 1, submission: JOB });
		expect(tool.slotFor(ORDER).get()).toEqual(JOB);
	});
});

describe('what is kept', () => {
	const stored = (): StoredSubmission[] => [
		{ ...ORDER, execution: '1', run: 0, submission: JOB, handedOut: true },
		{ ...ORDER, item: 1, execution: '1', run: 0, submission: OTHER },
	];
	const idsIn = (entries: StoredSubmission[]) =>
		entries.map(({ submission }) => (submission as Job).id);

	test('a result that was output is forgotten in the next run', () => {
		const entries = stored();
		new SubmissionStore(entries, { ...FIRST, run: 1 });
		expect(idsIn(entries)).toEqual(['other']);
	});

	test('not in another try of the same run', () => {
		const entries = stored();
		new SubmissionStore(entries, FIRST);
		expect(idsIn(entries)).toEqual(['paid', 'other']);
	});

	test.each([
		['another try of the same run', FIRST, ['paid', 'other']],
		['a manual retry', { ...FIRST, execution: '2' }, ['paid', 'other']],
		['the next run of a loop', { ...FIRST, run: 1 }, []],
		['the next run of a tool', { ...FIRST, run: 1, isTool: true }, ['other']],
	])('%s can name the jobs of earlier tries', (_name, current, ids) => {
		expect(idsIn(new SubmissionStore(stored(), current).ofEarlierTries())).toEqual(ids);
	});
});
