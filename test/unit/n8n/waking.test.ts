import { isFirstToWake, whileWaking } from '../../../lib/n8n/webhooks/resumeGuard';

const SECOND = 1000;

test('one call wakes a node; ten seconds later another may try', () => {
	const now = Date.now();
	expect(isFirstToWake('a', now)).toBe(true);
	expect(isFirstToWake('b', now)).toBe(true);
	expect(isFirstToWake('a', now + 9 * SECOND)).toBe(false);
	expect(isFirstToWake('a', now + 11 * SECOND)).toBe(true);
});

test('while files come in no other call wakes the node, however long it takes', async () => {
	expect(isFirstToWake('c', Date.now())).toBe(true);
	await whileWaking('c', async () => {
		expect(isFirstToWake('c', Date.now() + 3600 * SECOND)).toBe(false);
	});
	expect(isFirstToWake('c', Date.now() + 9 * SECOND)).toBe(false);
	expect(isFirstToWake('c', Date.now() + 11 * SECOND)).toBe(true);
});

test('nor is it asleep for good when something goes wrong meanwhile', async () => {
	await expect(whileWaking('d', async () => Promise.reject(new Error('broken')))).rejects.toThrow();
	expect(isFirstToWake('d', Date.now() + 11 * SECOND)).toBe(true);
});
