import type { FastifyInstance } from 'fastify';

import { priceOf } from '../account/prices';
import type { CrunContext } from '../context';
import { isFinal, type SwapBody, type Task } from '../tasks/task';
import { toRecord } from '../tasks/toRecord';

import { refuse, success } from './envelope';
import { problemsIn } from './problems';
import { production } from './production';
import { swapBody } from './swapBody';

const CREATE = '/api/v1/client/job/CreateTask';
const INFO = '/api/v1/client/job/TaskInfo';

const query = {
	type: 'object',
	required: ['task_id'],
	additionalProperties: false,
	properties: { task_id: { type: 'string', minLength: 1 } },
};

/** Adds the submission of a task, which is charged when it is accepted, and its record. */
export function addTaskRoutes(app: FastifyInstance, context: CrunContext): void {
	const { account, failures, tasks, settings } = context;

	app.post<{ Body: SwapBody }>(
		CREATE,
		{ schema: { body: swapBody }, config: { point: 'submit' } },
		async ({ body }, reply) => {
			const errors = problemsIn(body, context);
			if (errors.length > 0) return refuse(reply, { code: 422, errors }, settings);
			const amount = priceOf(body, settings.prices);
			if (account.balance < amount) return refuse(reply, { code: 402 }, settings);
			const produce = production(body, context);
			const { id } = tasks.create({ body, credits: amount, produce });
			account.charge({ jobId: id, endpoint: CREATE, body, amount });
			return success({ task_id: id });
		},
	);

	app.get<{ Querystring: { task_id: string } }>(
		INFO,
		{ schema: { querystring: query }, config: { point: 'result' } },
		async ({ query: { task_id: id } }, reply) => {
			const task = tasks.find(id);
			if (!task) return refuse(reply, { code: 404, message: 'Task not found' }, settings);
			return success(toRecord(shown(task), settings.showsCredits));
		},
	);

	/** As it is, unless a failure is ordered. */
	function shown(task: Task): Task {
		if (!isFinal(task.status)) return task;
		if (failures.take('result', ['staleRecord'])) {
			return { ...task, status: 'running', credits: priceOf(task.body, settings.prices) };
		}
		const lost = task.status === 'success' && failures.take('result', ['noOutputs']);
		return lost ? { ...task, urls: [] } : task;
	}
}
