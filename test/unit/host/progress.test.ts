import { duration, printTo, withProgress } from '../../../n8n-host/commands/progress';

/** A terminal (or none), and all that was written to it. */
function output(isTTY: boolean, columns?: number) {
	const written: string[] = [];
	return { isTTY, columns, written, write: (text: string) => written.push(text) };
}

/** Work that lasts some seconds. */
const lasting = (seconds: number) => async () =>
	await new Promise<string>((resolve) => setTimeout(() => resolve('made'), seconds * 1000));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Runs a step of so many seconds and gives what was written meanwhile. */
async function written(to: ReturnType<typeof output>, ...steps: Array<[string, number]>) {
	const print = printTo(to);
	const running = steps.map(([step, seconds]) => withProgress(step, print, lasting(seconds)));
	await jest.advanceTimersByTimeAsync(10 * 60_000);
	expect(await Promise.all(running)).toEqual(steps.map(() => 'made'));
	return to.written;
}

describe('in a log', () => {
	it('a step of minutes is told at its beginning, every 30 s and at its end', async () => {
		expect(await written(output(false), ['Installing n8n', 75])).toEqual([
			'Installing n8n\n',
			'Installing n8n: 30 s so far\n',
			'Installing n8n: 1 min 0 s so far\n',
			'Installing n8n: done in 1 min 15 s\n',
		]);
	});

	it('a short step is told once', async () => {
		expect(await written(output(false), ['Starting n8n', 3])).toEqual(['Starting n8n\n']);
	});
});

describe('on a terminal', () => {
	/** What stands on the screen: `\r` and `ESC [K` write a line over. */
	const screen = (pieces: string[]) => {
		const lines = [''];
		for (const piece of pieces) {
			const [first, ...more] = piece.split('\r\x1b[K').pop()!.split('\n');
			lines[lines.length - 1] = first;
			lines.push(...more);
		}
		return lines;
	};

	it('a step is one line that is written again, and told once it has ended', async () => {
		const pieces = await written(output(true), ['Installing n8n', 75]);
		expect(pieces.length).toBeGreaterThan(70);
		expect(pieces.filter((piece) => piece.includes('\n'))).toHaveLength(1);
		expect(screen(pieces.slice(0, 62))).toEqual(['Installing n8n: 1 min 1 s']);
		expect(screen(pieces)).toEqual(['Installing n8n: done in 1 min 15 s', '']);
	});

	it('steps at the same time share the line', async () => {
		const pieces = await written(output(true), ['Installing n8n', 10], ['Building', 4]);
		expect(screen(pieces.slice(0, 6))).toEqual(['Installing n8n: 2 s, Building: 2 s']);
		expect(screen(pieces)).toEqual(['Installing n8n: done in 10 s', '']);
	});

	it('the line is never longer than the terminal is wide', async () => {
		const pieces = await written(output(true, 20), ['Installing a very large n8n', 3]);
		expect(screen(pieces.slice(0, 1))).toEqual(['Installing a very l']);
	});

	it.each([undefined, 0])(
		'a terminal that says it has %s columns shows the whole line',
		async (columns) => {
			const pieces = await written(output(true, columns), ['Starting n8n', 3]);
			expect(screen(pieces.slice(0, 2))).toEqual(['Starting n8n: 1 s']);
		},
	);

	it('a line that is said meanwhile stands above it', () => {
		const to = output(true);
		const print = printTo(to);
		print.display?.show('Starting n8n', 2_000);
		print('Port 5678 is taken.');
		expect(screen(to.written)).toEqual(['Port 5678 is taken.', 'Starting n8n: 2 s']);
	});
});

it('a step that fails is not called done, and leaves nothing on the screen', async () => {
	const to = output(true);
	const failing = withProgress('Installing n8n', printTo(to), async () => {
		await lasting(7)();
		throw new Error('no disk');
	});
	const expected = expect(failing).rejects.toThrow('no disk');
	await jest.advanceTimersByTimeAsync(7_000);
	await expected;
	expect(to.written.join('')).not.toContain('done');
	expect(to.written[to.written.length - 1]).toBe('\r\x1b[K');
});

it('works without anybody who listens', async () => {
	const working = withProgress('Starting n8n', undefined, lasting(6));
	await jest.advanceTimersByTimeAsync(6_000);
	expect(await working).toBe('made');
});

it.each([
	[400, '0 s'],
	[59_400, '59 s'],
	[59_600, '1 min 0 s'],
	[200_000, '3 min 20 s'],
])('%d ms are %s', (ms, words) => {
	expect(duration(ms)).toBe(words);
});
