import { LONG_MS, useSleepers } from '../sisters/useSleepers';
import { useWaveSpeed } from './useWaveSpeed';

const waveSpeed = useWaveSpeed({ queueMs: LONG_MS, processMs: 0 });
const { n8n, sandbox } = waveSpeed;
const { fallAsleep, expectOneResume } = useSleepers(waveSpeed);

test('it sleeps on after calls that are forged, old or lies', async () => {
	const sleeper = await fallAsleep();
	const [{ id: job }] = sandbox().predictions.all();
	const lie = { outputs: ['http://127.0.0.1:9/lie.png'] };
	const call = async (changes: object) => {
		const status = 'completed';
		const [{ answer }] = await sandbox().callBack(job, { status, fields: lie, ...changes });
		return answer?.status;
	};
	expect(await call({ secret: 'whsec_of-somebody-else' })).toBe(401);
	expect(await call({ signature: 'v1,abc' })).toBe(400);
	expect(await call({ headers: { 'webhook-signature': undefined } })).toBe(400);
	expect(await call({ timestamp: Math.floor(Date.now() / 1000) - 301 })).toBe(200);
	expect(await call({})).toBe(503);
	expect((await n8n.getExecution(sleeper.id)).status).toBe('waiting');

	await sandbox().clock.advance(LONG_MS);
	await expectOneResume(sleeper);
});
