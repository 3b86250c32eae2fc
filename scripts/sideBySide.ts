/** Something that runs beside others. */
export interface Task<Result> {
	/** Resolves once it can begin; at once when left out. Never rejects. */
	ready?: Promise<unknown>;
	run(): Promise<Result>;
}

/**
 * Runs tasks side by side. Whenever there is room, the first of those that are ready begins.
 *
 * @param atOnce how many run at the same time at most
 * @returns what each gave, in the order of the tasks
 * @throws what a task throws; those that run go on, and no other begins
 */
export async function runSideBySide<Result>(
	tasks: Array<Task<Result>>,
	atOnce: number,
): Promise<Result[]> {
	const results = new Map<Task<Result>, Result>();
	const waiting = new Set(tasks);
	const ready = new Set<Task<Result>>();
	let running = 0;

	await new Promise<void>((resolve, reject) => {
		const fail = (error: unknown) => {
			waiting.clear();
			reject(error);
		};
		const begin = async (task: Task<Result>) => {
			waiting.delete(task);
			running++;
			results.set(task, await task.run());
			running--;
			if (results.size === tasks.length) resolve();
			beginAllowed();
		};
		const beginAllowed = () => {
			for (const task of waiting) {
				if (running < atOnce && ready.has(task)) begin(task).catch(fail);
			}
		};
		for (const task of tasks) {
			Promise.resolve(task.ready).then(() => {
				ready.add(task);
				beginAllowed();
			}, fail);
		}
		if (tasks.length === 0) resolve();
	});
	return tasks.map((task) => results.get(task) as Result);
}
