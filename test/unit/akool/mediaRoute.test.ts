import { mediaRoute, obstacleError, type MediaSituation } from '../../../lib/akool/mediaRoute';

const AKOOL = 'https://openapi.akool.com';
const PUBLIC = 'https://n8n.example.com/rest/binary-data/signed?token=a.b.c';
const PLAIN = 'http://n8n.example.com:5678/rest/binary-data/signed?token=a.b.c';
const OWN = 'http://localhost:5678/rest/binary-data/signed?token=a.b.c';
const PRIVATE = 'http://192.168.1.20:5678/rest/binary-data/signed?token=a.b.c';

describe('how a file gets to Akool', () => {
	test.each<[name: string, situation: Partial<MediaSituation>, face: string, whole: string]>([
		['n8n keeps files in memory', { address: undefined }, 'faceDetect', 'storeInMemory'],
		['this n8n is at localhost', { address: OWN }, 'faceDetect', 'localAddress'],
		['this n8n is in a private network', { address: PRIVATE }, 'faceDetect', 'localAddress'],
		['it is on the internet, not tried yet', { address: PUBLIC }, 'trial', 'trial'],
		['Akool could fetch', { address: PUBLIC, fetched: true }, 'address', 'address'],
		['Akool could not fetch', { address: PUBLIC, fetched: false }, 'faceDetect', 'notFetched'],
		['plain http will do', { address: PLAIN, fetched: true }, 'address', 'address'],
		[
			'a stand-in for Akool on this computer reaches n8n there',
			{ address: OWN, akool: 'http://127.0.0.1:4010', fetched: true },
			'address',
			'address',
		],
		[
			'a stand-in in the same network reaches n8n there',
			{ address: 'http://n8n:5678/x', akool: 'http://sandbox:4010', fetched: true },
			'address',
			'address',
		],
		[
			'a stand-in on this computer is not tried with a private network',
			{ address: PRIVATE, akool: 'http://127.0.0.1:4010' },
			'faceDetect',
			'localAddress',
		],
	])('%s', (_name, situation, face, whole) => {
		const route = (use: MediaSituation['use']) => {
			const chosen = mediaRoute({ akool: AKOOL, ...situation, use });
			return chosen.by === 'none' ? chosen.obstacle : chosen.by;
		};
		expect({ face: route('face'), whole: route('whole') }).toEqual({ face, whole });
	});
});

describe('what stands in the way is said with what to set, and without the token', () => {
	test.each([
		['storeInMemory', undefined, 'N8N_DEFAULT_BINARY_DATA_MODE to filesystem'],
		['localAddress', OWN, "This n8n's address is http://localhost:5678,"],
		['localAddress', PRIVATE, 'Set the environment variable WEBHOOK_URL'],
		['notFetched', PUBLIC, 'Make sure that the address can be opened from the internet'],
		['notFetched', PUBLIC, 'In queue mode, route /rest/binary-data to the main process. Or use'],
	] as const)('%s', (obstacle, address, advice) => {
		const fault = obstacleError(obstacle, 'Target Field', 'video', address);
		expect(fault.message).toBe("'Target Field' is a file that Akool can't fetch from this n8n");
		expect(fault.advice).toContain(advice);
		expect(fault.advice).toContain('Or use the web address of the video instead.');
		expect(fault.advice).not.toContain('token');
		const picture = obstacleError(obstacle, 'Target Field', 'image', address);
		expect(picture.advice).toContain('Or use the web address of the picture instead.');
	});
});
