import { type Comparison, NOTHING_LOST, requestsAtMost, wallAtMost } from './swapScenarios';

const ROUNDS = 3;

const rows50 = (roundTripMs: number): Comparison => ({
	name: `50 rows, jobs of 3 s, one read a job, ${roundTripMs} ms to WaveSpeed and back`,
	scenario: { rows: 50, jobMs: 3000, roundTripMs },
	ways: ['our node'],
	rounds: ROUNDS,
	promises: [wallAtMost(1.4), requestsAtMost(3), ...NOTHING_LOST],
});

/** Everything `npm run bench` measures about swaps at WaveSpeed, where a read is about one job. */
export const WAVESPEED_COMPARISONS: Comparison[] = [
	rows50(0),
	rows50(50),
	{
		name: '8 rows, jobs of 3 s, 2 pictures in 10 s and 2 at a time',
		scenario: { rows: 8, jobMs: 3000, bronze: { minuteMs: 10_000 } },
		ways: ['our node'],
		promises: NOTHING_LOST,
	},
	{
		name: '8 rows, jobs of 3 s, 2 pictures in a minute and 2 at a time',
		scenario: { rows: 8, jobMs: 3000, bronze: { minuteMs: 60_000 } },
		ways: [],
		slowWays: ['our node'],
		promises: [],
	},
];
