import { randomBytes } from 'crypto';

import type { MovableClock } from '../../clock';
import { FILE_LIFETIME_MS } from '../../fileHost/hostedFiles';
import type { JobOutcome, JobTiming } from '../../jobs/jobRuns';
import { KeptJobs } from '../../jobs/keptJobs';

import { taskFailureOf } from './errorCodes';
import type { Output } from './outputs';
import type { Prediction, PredictionStatus, SwapInput } from './prediction';

/** What a task makes. */
export interface Produced {
	outputs: Output[];
	nsfw: boolean;
}

/** A task to be done. */
export interface PredictionRequest {
	input: SwapInput;
	/** Where to call back; '' for nowhere. */
	webhook: string;
	/** Makes the outputs. When it throws, the task fails. */
	produce(): Promise<Produced>;
}

/** What {@link PredictionRuns} works with. */
export interface PredictionRunsOptions {
	clock: MovableClock;
	timing: JobTiming;
	/** How many tasks are processed at once. */
	parallel: number;
	/** Called when a prediction has a final status. */
	onEnd(prediction: Prediction): void;
}

/** The predictions. Those beyond the parallel limit wait, and after seven days they are gone. */
export class PredictionRuns extends KeptJobs<Prediction> {
	constructor(private readonly options: PredictionRunsOptions) {
		super({ ...options, keptMs: FILE_LIFETIME_MS });
	}

	/** Adds a prediction with the status `created`; the object is updated as it goes on. */
	create({ input, webhook, produce }: PredictionRequest): Prediction {
		const now = this.clock.now();
		const id = randomBytes(16).toString('hex');
		const prediction: Prediction = {
			id,
			input,
			webhook,
			status: 'created',
			createdAt: now,
			updatedAt: now,
			outputs: [],
			nsfw: false,
			error: '',
		};
		this.run(id, prediction, {
			begin: () => {
				this.setStatus(prediction, 'processing');
				prediction.begunAt = prediction.updatedAt;
			},
			produce,
			end: (outcome) => this.finish(prediction, outcome),
		});
		return prediction;
	}

	private finish(prediction: Prediction, outcome: JobOutcome<Produced>): void {
		if ('result' in outcome) {
			Object.assign(prediction, outcome.result);
			this.setStatus(prediction, 'completed');
		} else {
			const { code, message, status } = taskFailureOf(outcome.error);
			Object.assign(prediction, { code, error: message });
			this.setStatus(prediction, status);
		}
		if (this.has(prediction.id)) this.options.onEnd(prediction);
	}

	private setStatus(prediction: Prediction, status: PredictionStatus): void {
		prediction.status = status;
		prediction.updatedAt = this.clock.now();
	}
}
