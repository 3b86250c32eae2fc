import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { WaveSpeedTrigger } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedTrigger/WaveSpeedTrigger.node';
import { waveSpeedService } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed-n8n/waveSpeedService';
import type { WaveSpeedSettings } from '../../../sandbox';
import { useWaveSpeedSandbox, waveSpeedCredentialsFor } from '../../support/waveSpeedSandbox';
import { webhookCall } from '../../support/webhookCall';
import { requestsTo } from './swaps';

const node = new WaveSpeedTrigger();
const { webhookSecret: secrets } = waveSpeedService;

function useSecret(settings?: Partial<WaveSpeedSettings>) {
	const sandbox = useWaveSpeedSandbox(settings);
	// A key of its own each time, since secrets are kept for the whole process.
	let calls = 0;
	const credential = (): ICredentialDataDecryptedObject =>
		waveSpeedCredentialsFor(sandbox(), { test: ++calls });
	return {
		sandbox,
		reads: () => requestsTo(sandbox(), '/webhook/secret'),
		get: async (values = credential()) => {
			const { context } = webhookCall({ node, credential: values, body: {} });
			return await secrets?.get(context, values);
		},
		renew: async (values = credential()) => {
			const { context } = webhookCall({ node, credential: values, body: {} });
			return await secrets?.renew(context, values);
		},
	};
}

describe.each(['data.secret', 'secret', 'data'] as const)('the secret in %s', (secretAt) => {
	const { sandbox, get, reads } = useSecret({ secretAt, apiKey: `key-of-${secretAt}-0123456789` });

	test('is read with the key, once for simultaneous calls', async () => {
		const found = await Promise.all([1, 2, 3, 4].map(async () => await get()));
		expect(found).toEqual(found.map(() => ({ webhookSecret: sandbox().webhookSecret })));
		expect(reads()).toHaveLength(1);
		expect(reads()[0].headers.authorization).toBe(`Bearer ${sandbox().apiKey}`);
		await get();
		expect(reads()).toHaveLength(1);
	});
});

describe('a secret that was read a moment ago', () => {
	const { sandbox, get, renew, reads } = useSecret({ apiKey: 'key-of-a-moment-0123456789' });

	test('is read again for the first call that does not match, and not for the next ones', async () => {
		await get();
		const secret = { webhookSecret: sandbox().webhookSecret };
		for (let call = 0; call < 3; call++) expect(await renew()).toEqual(secret);
		expect(reads()).toHaveLength(2);
	});
});

describe('a secret that can not be read for a moment', () => {
	const { sandbox, get, reads } = useSecret({ apiKey: 'key-of-trouble-0123456789' });

	test('is asked for again', async () => {
		sandbox().fail({ on: 'secret', fault: 'httpStatus', status: 503 });
		expect(await get()).toEqual({ webhookSecret: sandbox().webhookSecret });
		expect(reads()).toHaveLength(2);
	});
});

describe('a key that is not accepted', () => {
	const { sandbox, get } = useSecret();

	test('gives no secret, but words', async () => {
		const wrong = waveSpeedCredentialsFor(sandbox(), { apiKey: 'a-wrong-key-0123456789' });
		await expect(get(wrong)).rejects.toThrow('WaveSpeed does not accept this API key');
	});
});
