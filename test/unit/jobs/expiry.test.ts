import { expiryNotice, goneNotice, goneSince, isExpired, isRecent } from '../../../lib/jobs/expiry';
import type { JobStatus } from '../../../lib/jobs/job';
import { ANY_PROVIDER as INFO } from '../../support/anyProvider';

const EXPIRES_AT = '2026-03-10T12:00:00.000Z';
const EXPIRY = Date.parse(EXPIRES_AT);

test('a job is expired from its moment on, and never without one', () => {
	expect(isExpired({ expiresAt: EXPIRES_AT }, EXPIRY - 1)).toBe(false);
	expect(isExpired({ expiresAt: EXPIRES_AT }, EXPIRY)).toBe(true);
	expect(isExpired({}, EXPIRY)).toBe(false);
	expect(isExpired({ expiresAt: 'soon' }, EXPIRY)).toBe(false);
});

test('a job may have been completed just now for three hours, or if its age is not known', () => {
	const HOUR = 3_600_000;
	const made = EXPIRY - INFO.retentionDays * 24 * HOUR;
	expect(isRecent({ expiresAt: EXPIRES_AT }, INFO, made)).toBe(true);
	expect(isRecent({ expiresAt: EXPIRES_AT }, INFO, made + 3 * HOUR - 1)).toBe(true);
	expect(isRecent({ expiresAt: EXPIRES_AT }, INFO, made + 3 * HOUR)).toBe(false);
	expect(isRecent({ expiresAt: EXPIRES_AT }, INFO, EXPIRY + HOUR)).toBe(false);
	expect(isRecent({}, INFO, EXPIRY)).toBe(true);
});

test('an unlisted job is gone only if its ID says that it is old enough', () => {
	const provider = { expiryOf: (id: string) => (id === 'dated' ? EXPIRES_AT : undefined) };
	expect(goneSince('dated', provider, EXPIRY)).toBe(EXPIRES_AT);
	expect(goneSince('dated', provider, EXPIRY - 1)).toBeUndefined();
	expect(goneSince('other', provider, EXPIRY)).toBeUndefined();
	expect(goneSince('dated', {}, EXPIRY)).toBeUndefined();
});

describe('what is said of a result that was deleted', () => {
	const notice = (status: JobStatus, now = EXPIRY, expiresAt: string | undefined = EXPIRES_AT) =>
		expiryNotice({ status, expiresAt }, INFO, now);

	test('a completed job: when, and what a new one costs', () => {
		expect(notice('completed')).toBe(
			'Any deleted this result on 2026-03-10, 3 days after the job was created. Run the swap again to get a new one, which costs tokens.',
		);
	});

	test('an unlisted job: how old it is', () => {
		const words =
			'Any keeps results for 3 days, and this job is from 2026-03-07, so its result was deleted. Run the swap again to get a new one, which costs tokens.';
		expect(notice('unknown')).toBe(words);
		expect(goneNotice(EXPIRES_AT, INFO)).toBe(words);
	});

	test.each<JobStatus>(['queued', 'processing', 'failed'])(
		'nothing of a %s job, which has no result',
		(status) => expect(notice(status)).toBeUndefined(),
	);

	test('nothing before its time, or if nobody knows that', () => {
		expect(notice('completed', EXPIRY - 1)).toBeUndefined();
		expect(expiryNotice({ status: 'completed' }, INFO, EXPIRY)).toBeUndefined();
	});
});
