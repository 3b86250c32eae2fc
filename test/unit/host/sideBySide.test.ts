import { runSideBySide, type Task } from '../../../scripts/sideBySide';

/** A task that ends when it is told to. */
function task(ready?: Promise<unknown>) {
	let end!: (result: string) => void;
	let fail!: (error: Error) => void;
	const ended = new Promise<string>((resolve, reject) => {
		end = resolve;
		fail = reject;
	});
	const made = { ready, began: false, end, fail, run };
	async function run() {
		made.began = true;
		return await ended;
	}
	return made satisfies Task<string>;
}

const began = (tasks: Array<ReturnType<typeof task>>) => tasks.map((one) => one.began);
/** Lets everything happen that is due. */
const due = async () => await new Promise(setImmediate);

it('so many run at once, and the next begins when one ends', async () => {
	const tasks = [task(), task(), task()];
	const all = runSideBySide(tasks, 2);
	await due();
	expect(began(tasks)).toEqual([true, true, false]);
	tasks[1].end('second');
	await due();
	expect(began(tasks)).toEqual([true, true, true]);
	tasks[2].end('third');
	tasks[0].end('first');
	expect(await all).toEqual(['first', 'second', 'third']);
});

it('one that is not ready lets others go first, and is the next when it is', async () => {
	let isReady!: () => void;
	const tasks = [task(new Promise<void>((resolve) => (isReady = resolve))), task(), task()];
	const all = runSideBySide(tasks, 1);
	await due();
	expect(began(tasks)).toEqual([false, true, false]);
	isReady();
	await due();
	expect(began(tasks)).toEqual([false, true, false]);
	tasks[1].end('');
	await due();
	expect(began(tasks)).toEqual([true, true, false]);
	tasks[0].end('');
	tasks[2].end('');
	expect(await all).toHaveLength(3);
});

it('nothing to do is done at once', async () => {
	expect(await runSideBySide([], 2)).toEqual([]);
});

it('after one broke no other begins', async () => {
	const tasks = [task(), task()];
	const all = runSideBySide(tasks, 1);
	tasks[0].fail(new Error('broken'));
	await expect(all).rejects.toThrow('broken');
	expect(began(tasks)).toEqual([true, false]);
});
