import { claimResume, whileResuming } from '../../../../lib/n8n/webhooks/resumeGuard';

const SECOND = 1000;

test('one call wakes a node; ten seconds later another may try', () => {
	const now = Date.now();
	expect(claimResume('a', now)).toBe(true);
	expect(claimResume('b', now)).toBe(true);
	expect(claimResume('a', now + 9 * SECOND)).toBe(false);
	expect(claimResume('a', now + 11 * SECOND)).toBe(true);
});

test('while files come in no other call wakes the node, however long it takes', async () => {
	expect(claimResume('c', Date.now())).toBe(true);
	await whileResuming('c', async () => {
		expect(claimResume('c', Date.now() + 3600 * SECOND)).toBe(false);
	});
	expect(claimResume('c', Date.now() + 9 * SECOND)).toBe(false);
	expect(claimResume('c', Date.now() + 11 * SECOND)).toBe(true);
});

test('nor is it asleep for good when something goes wrong meanwhile', async () => {
	await expect(
		whileResuming('d', async () => Promise.reject(new Error('broken'))),
	).rejects.toThrow();
	expect(claimResume('d', Date.now() + 11 * SECOND)).toBe(true);
});
