import { testCredential } from '../sisters/credential.suite';
import { useWaveSpeed } from './useWaveSpeed';

const WORDS: Array<[number, string]> = [
	[401, 'does not accept this API key'],
	[402, 'Your WaveSpeed balance is too low'],
	[403, 'does not allow this account'],
	[429, 'too many requests'],
];
const OTHERS = [400, 404, 500];

testCredential(useWaveSpeed(), {
	displayName: 'WaveSpeed Face Swap API',
	apiPath: '/api/v3/',
	keyPlace: 'wavespeed.ai/accesskey',
	keyHeader: 'authorization',
	codes: [
		...WORDS,
		...OTHERS.map((code): [number, string] => [code, `did not return the balance (code ${code})`]),
	],
	statuses: [...WORDS, [404], [500], [503]],
});
