import { systemClock } from '../../../../lib/n8n/platform/systemClock';

test("the system's monotonic time goes on, whatever the date is set to", async () => {
	const before = systemClock.monotonicNow();
	const date = jest.spyOn(Date, 'now').mockReturnValue(0);
	await systemClock.sleep(20);
	const passed = systemClock.monotonicNow() - before;
	expect(systemClock.now()).toBe(0);
	date.mockRestore();
	expect(passed).toBeGreaterThan(10);
	expect(passed).toBeLessThan(5000);
});

test('a computer that was busy for a while sleeps no longer than it is to', async () => {
	const before = systemClock.monotonicNow();
	const time = jest.spyOn(performance, 'now').mockReturnValueOnce(before);
	time.mockReturnValue(before + 3_600_000);
	await systemClock.sleep(3_600_000);
	time.mockRestore();
	expect(systemClock.monotonicNow() - before).toBeLessThan(60_000);
});
