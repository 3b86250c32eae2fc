/** What is to be done, and under which conditions. */
export interface Scenario {
	/** How many rows there are. */
	rows: number;
	/** How long the provider takes for a job, in ms. */
	jobMs: number;
	/** The way of a request to the provider and back, in ms; 50 when left out. */
	roundTripMs?: number;
	/** How many requests a second Akool takes; without a bound when left out. */
	requestsPerSecond?: number;
	/** WaveSpeed's lowest level: 2 pictures in a minute of this length in ms, and 2 at a time. */
	bronze?: { minuteMs: number };
	/** Further data each row carries, in bytes. */
	payload?: number;
}

/** How many pictures WaveSpeed's lowest level allows in a minute, and at a time. */
const BRONZE_PICTURES = 2;

/** What the limits of the scenario allow at best: all submissions, then the last one's job. */
export function leastTime({ rows, jobMs, requestsPerSecond, bronze }: Scenario): number {
	if (bronze) {
		const rounds = Math.ceil(rows / BRONZE_PICTURES);
		return jobMs + (rounds - 1) * Math.max(bronze.minuteMs, jobMs);
	}
	return jobMs + (requestsPerSecond ? (rows / requestsPerSecond) * 1000 : 0);
}
