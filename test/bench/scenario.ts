/** What is to be done, and under which conditions. */
export interface Scenario {
	/** How many rows there are, in each workflow. */
	rows: number;
	/** How many workflows run at once, with the same key; one when left out. */
	workflows?: number;
	/** Whether the targets are group photos, whose faces have to be found first. */
	groupPhotos?: boolean;
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

/** The way of a request to the provider and back, in ms, when the scenario does not say. */
export const ROUND_TRIP_MS = 50;

/** How many rows there are in all workflows together. */
export function allRows({ rows, workflows = 1 }: Pick<Scenario, 'rows' | 'workflows'>): number {
	return rows * workflows;
}

/**
 * The shortest time in which the scenario could be done, in ms: all submissions as fast as the limits
 * allow, then the last one's job. Where faces have to be found first, see `detectionTime`.
 */
export function leastTime(scenario: Scenario): number {
	const { rows, jobMs, requestsPerSecond, bronze } = scenario;
	if (bronze) {
		const rounds = Math.ceil(rows / BRONZE_PICTURES);
		return jobMs + (rounds - 1) * Math.max(bronze.minuteMs, jobMs);
	}
	const submitting = requestsPerSecond ? (allRows(scenario) / requestsPerSecond) * 1000 : 0;
	return submitting + jobMs;
}
