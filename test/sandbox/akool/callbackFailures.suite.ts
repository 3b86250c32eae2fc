import { startSandbox, type ForcedFailure } from '../../../sandbox';
import { useCallbackJobs } from './callbackJobs';
import { client, clientFor } from './client';

const { receiver, finish, statuses } = useCallbackJobs();
const fail = (failure: ForcedFailure) => client().sandbox.fail(failure);

describe('the settings for callbacks', () => {
	it('leave out status 2', async () => {
		const sandbox = await startSandbox({ callbackWhileProcessing: false });
		await finish(clientFor(sandbox));
		await sandbox.close();
		expect(statuses()).toEqual([3]);
	});

	it('send each callback several times, each with a signature of its own', async () => {
		const sandbox = await startSandbox({ callbackCopies: 3 });
		await finish(clientFor(sandbox));
		await sandbox.close();
		expect(statuses()).toEqual([2, 2, 2, 3, 3, 3]);
		expect(new Set(receiver.calls.map(({ text }) => text)).size).toBe(6);
	});

	it('drop the query string', async () => {
		const sandbox = await startSandbox({ callbackKeepsQuery: false });
		const id = await finish(clientFor(sandbox));
		await sandbox.callBack(id);
		await sandbox.close();
		expect(receiver.calls.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook']);
	});
});

describe('a forced failure of a callback', () => {
	it('loses this callback for good, and no other', async () => {
		fail({ on: 'callback', fault: 'lostCallback', status: 3 });
		await finish();
		await client().sandbox.clock.advance(600_000);
		expect(statuses()).toEqual([2]);
		expect(client().sandbox.callbacks).toMatchObject([
			{ status: 2, answer: { status: 200 } },
			{ status: 3, error: 'lost, as ordered' },
		]);
		await finish();
		expect(statuses()).toEqual([2, 2, 3]);
	});

	it('delays it', async () => {
		fail({ on: 'callback', fault: 'lateCallback', ms: 60_000, status: 2 });
		await finish();
		expect(statuses()).toEqual([3]);
		await client().sandbox.clock.advance(60_000);
		expect(statuses()).toEqual([3, 2]);
	});

	it('repeats it', async () => {
		fail({ on: 'callback', fault: 'repeatedCallback', copies: 2, after: 1 });
		await finish();
		expect(statuses()).toEqual([2, 3, 3]);
	});

	it('drops its query string', async () => {
		fail({ on: 'callback', fault: 'droppedQuery' });
		await finish();
		expect(receiver.calls.map(({ path }) => path)).toEqual(['/hook', '/hook?id=7']);
	});

	it('can be forced by HTTP', async () => {
		const force = async (failure: object) =>
			(await client().post('/sandbox/faults', { on: 'callback', ...failure })).message;
		expect(await force({ fault: 'lateCallback' })).toMatch(/ms is required/);
		expect(await force({ fault: 'lostCallback', status: 1 })).toMatch(/status must be/);
		expect(await force({ fault: 'lostCallback', status: 2 })).toBeUndefined();
		await finish();
		expect(statuses()).toEqual([3]);
	});

	it('is refused where it cannot happen', () => {
		const wrong: ForcedFailure = { on: 'callback', fault: 'httpStatus', status: 500 };
		expect(() => fail(wrong)).toThrow("httpStatus can't happen on callback");
		expect(() => fail({ on: 'submit', fault: 'lostCallback' })).toThrow("can't happen on submit");
	});
});
