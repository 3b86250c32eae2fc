import { pollingPause } from '../../../lib/jobs/pollingPause';

const HOUR_MS = 3_600_000;

describe('pauses between looks', () => {
	test('they grow up to 15 seconds', () => {
		expect(pollingPause(3000, 0, 0)).toBe(3000);
		expect(pollingPause(3000, 60_000, 0)).toBe(6000);
		expect(pollingPause(3000, HOUR_MS, 0)).toBe(15_000);
	});

	test('a chosen pause above 15 seconds stays as it is', () => {
		expect(pollingPause(60_000, HOUR_MS, 0)).toBe(60_000);
	});

	test('many workflows do not look in step', () => {
		expect(pollingPause(3000, 0, 1)).toBe(3060);
	});
});
