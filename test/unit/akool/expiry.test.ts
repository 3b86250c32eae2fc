import { AKOOL_INFO } from '../../../lib/akool/akoolInfo';
import { expiryOf } from '../../../lib/akool/expiry';
import { expiryNotice, isExpired } from '../../../lib/jobs/expiry';
import type { JobStatus } from '../../../lib/jobs/job';

/** Akool's own example: this ID, made at 2023-08-15T02:43:38.536Z. */
const ID = '64dae65af6e250d4fb2bca63';
const AFTER = Date.parse('2023-08-22T02:43:39Z');
const BEFORE = Date.parse('2023-08-22T02:43:37Z');

/** What is said of a job; its ID tells when it expires, where nothing else does. */
function noticeOf(
	{ _id, status, expiresAt }: { _id: string; status: JobStatus; expiresAt?: string },
	now: number,
) {
	return expiryNotice({ status, expiresAt: expiresAt ?? expiryOf(_id) }, AKOOL_INFO, now);
}

describe('when Akool deletes a result', () => {
	test('7 days after the date Akool gives', () => {
		expect(expiryOf(ID, '2024-02-25T01:00:00.000Z')).toBe('2024-03-03T01:00:00.000Z');
	});

	test('without a date the ID tells the second', () => {
		expect(expiryOf(ID)).toBe('2023-08-22T02:43:38.000Z');
		expect(expiryOf(ID.toUpperCase())).toBe('2023-08-22T02:43:38.000Z');
	});

	test('an ID of the first second that counts tells it', () => {
		expect(expiryOf('5e0be1000000000000000000')).toBe('2020-01-08T00:00:00.000Z');
	});

	test.each([
		['too short', '64dae65af6e250d4fb2bca6'],
		['too long', `${ID}0`],
		['not hexadecimal', '64dae65af6e250d4fb2bca6x'],
		['a number', '65936'],
		['older than Akool', '0123456789abcdef01234567'],
	])('an ID that is %s tells nothing', (_name, id) => {
		expect(expiryOf(id)).toBeUndefined();
		expect(isExpired({ expiresAt: expiryOf(id) }, AFTER)).toBe(false);
		expect(noticeOf({ _id: id, status: 'completed' }, AFTER)).toBeUndefined();
	});

	test('a date at the end of time is no reason to fail', () => {
		expect(expiryOf(ID, '+275760-09-12T00:00:00.000Z')).toBeUndefined();
	});
});

describe('what is said of a result that is gone', () => {
	test('a completed job: the day, and what it takes to get it anew', () => {
		const job = { _id: ID, status: 'completed' as const, expiresAt: '2023-08-22T02:43:38.536Z' };
		expect(noticeOf(job, AFTER)).toBe(
			'Akool deleted this result on 2023-08-22, 7 days after the job was created. Run the swap again to get a new one, which costs credits.',
		);
		expect(noticeOf(job, BEFORE)).toBeUndefined();
	});

	test('a job Akool does not list: the day it was made, by its ID', () => {
		const job = { _id: ID, status: 'unknown' as const };
		expect(noticeOf(job, AFTER)).toBe(
			'Akool keeps results for 7 days, and this job is from 2023-08-15, so its result was deleted. Run the swap again to get a new one, which costs credits.',
		);
		expect(noticeOf(job, BEFORE)).toBeUndefined();
	});

	test('nothing of a job that has no result anyhow', () => {
		expect(noticeOf({ _id: ID, status: 'failed' }, AFTER)).toBeUndefined();
	});
});
