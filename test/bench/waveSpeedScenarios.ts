import { type Comparison, NOTHING_LOST, requests, wall } from './comparison';

const rows50 = (roundTripMs: number): Comparison => ({
	name: `50 rows, jobs of 3 s, one read a job, ${roundTripMs} ms to WaveSpeed and back`,
	scenario: { rows: 50, jobMs: 3000, roundTripMs },
	ways: ['our node'],
	bounds: [wall(1.4), requests(3)],
	promises: NOTHING_LOST,
});

/** Everything `npm run bench` measures about swaps at WaveSpeed, where a read is about one job. */
export const WAVESPEED_COMPARISONS: Comparison[] = [
	rows50(0),
	rows50(50),
	{
		name: '8 rows, jobs of 3 s, 2 pictures in 10 s and 2 at a time at WaveSpeed',
		scenario: { rows: 8, jobMs: 3000, bronze: { minuteMs: 10_000 } },
		ways: [],
		onceWays: ['our node'],
		bounds: [wall()],
		promises: NOTHING_LOST,
	},
	{
		name: '8 rows, jobs of 3 s, 2 pictures in a minute and 2 at a time at WaveSpeed',
		scenario: { rows: 8, jobMs: 3000, bronze: { minuteMs: 60_000 } },
		ways: [],
		slowWays: ['our node'],
		bounds: [wall()],
		promises: [],
	},
];
