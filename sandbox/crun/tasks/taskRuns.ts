import { randomInt, randomUUID } from 'crypto';

import type { JobOutcome } from '../../jobs/jobRuns';
import { KeptJobs, type KeptJobsOptions } from '../../jobs/keptJobs';
import type { CrunSettings } from '../settings';

import type { SwapBody, Task } from './task';
import { taskFailureOf } from './taskFailure';

/** A task to be done. */
export interface TaskRequest {
	body: SwapBody;
	/** What is reserved for it. */
	credits: number;
	/** Makes the results and gives their addresses. When it throws, the task fails. */
	produce(): Promise<string[]>;
}

/** What {@link TaskRuns} works with. */
export interface TaskRunsOptions extends KeptJobsOptions, Pick<CrunSettings, 'taskIdsAs'> {
	/** Called when a task has ended. */
	onEnd(task: Task): void;
}

/** The tasks. */
export class TaskRuns extends KeptJobs<Task> {
	constructor(private readonly options: TaskRunsOptions) {
		super(options);
	}

	/** Adds a task that is `pending`; the object is updated as it goes on. */
	create({ body, credits, produce }: TaskRequest): Task {
		const id = this.options.taskIdsAs === 'uuids' ? randomUUID() : shortId();
		const task: Task = {
			id,
			body,
			status: 'pending',
			createdAt: this.clock.now(),
			credits,
			urls: [],
		};
		this.run(id, task, {
			begin: () => Object.assign(task, { status: 'running', begunAt: this.clock.now() }),
			produce,
			end: (outcome) => this.finish(task, outcome),
		});
		return task;
	}

	private finish(task: Task, outcome: JobOutcome<string[]>): void {
		task.endedAt = this.clock.now();
		if ('result' in outcome) {
			Object.assign(task, { status: 'success', urls: outcome.result });
		} else {
			const { code, message } = taskFailureOf(outcome.error);
			Object.assign(task, { status: 'failed', failure: { code, message } });
		}
		if (this.has(task.id)) this.options.onEnd(task);
	}
}

function shortId(): string {
	return `task_${randomInt(10_000_000, 100_000_000)}`;
}
