import { LONG_MS, useSleepers } from '../sisters/useSleepers';
import { useCrun } from './useCrun';

const crun = useCrun({ queueMs: LONG_MS, processMs: 0 });
const { n8n, sandbox } = crun;
const { fallAsleep, expectOneResume } = useSleepers(crun);

// Crun signs nothing, so each call may be a stranger's.
test('it sleeps on after calls that lie, that are about other jobs, or that say nothing', async () => {
	const sleeper = await fallAsleep();
	const [{ id: own, body }] = sandbox().tasks.all();
	const to = body.callback_url;
	const lie = { result: { media_urls: ['http://127.0.0.1:9/lie.png'] } };
	const call = async (id: string, changes: object = {}) => {
		const [{ answer }] = await sandbox().callBack(id, { to, status: 'success', ...changes });
		return answer?.status;
	};
	expect(await call(own, { fields: lie })).toBe(503);
	expect(await call(own, { fields: { ...lie, param: {} } })).toBe(503);
	expect(await call(own, { status: 'running' })).toBe(200);
	expect(await call('a-job-of-somebody-else', { fields: lie })).toBe(503);
	expect(await call(own, { body: '{"status":"success"}' })).toBe(400);
	expect(await call(own, { body: '[]' })).toBe(400);
	expect((await n8n.getExecution(sleeper.id)).status).toBe('waiting');

	await sandbox().clock.advance(LONG_MS);
	await expectOneResume(sleeper);
});
