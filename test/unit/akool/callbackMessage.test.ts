import { readCallback } from '../../../lib/akool/verifyCallback';

const message = {
	_id: '6593c94c0ef703e8c055e3c8',
	status: 3,
	type: 'faceswap',
	url: 'https://cdn.example.test/final_1.jpg',
};

describe('what more a callback may say', () => {
	test.each([
		[4, 4],
		['10', 10],
	])('what the job cost: a deduction_credit of %j', (deduction_credit, credits) => {
		expect(readCallback({ ...message, deduction_credit }).job.creditsCharged).toBe(credits);
	});

	test('nothing certain before it is finished', () => {
		const { job } = readCallback({ ...message, status: 2, deduction_credit: 4 });
		expect(job).not.toHaveProperty('creditsCharged');
	});

	test('why the job failed', () => {
		const { job } = readCallback({ ...message, status: 4, msg: ' too dark ' });
		expect(job).toMatchObject({ status: 'failed', failureReason: 'too dark' });
	});

	test.each(['', null, undefined, 'null', []])('a result at %j is missing for now', (url) => {
		const { job } = readCallback({ ...message, url });
		expect(job.status).toBe('completed');
		expect(job).not.toHaveProperty('url');
	});

	test('its ID as MongoDB writes it', () => {
		expect(readCallback({ ...message, _id: { $oid: message._id } }).job._id).toBe(message._id);
	});
});
