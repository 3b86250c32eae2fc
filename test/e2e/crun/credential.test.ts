import { testCredential } from '../sisters/credential.suite';
import { useCrun } from './useCrun';

testCredential(useCrun(), {
	displayName: 'Crun Face Swap API',
	apiPath: '/api/v1/',
	keyPlace: 'crun.ai/user-api-key',
	keyHeader: 'x-api-key',
	codes: [
		[401, 'does not accept this API key'],
		[402, 'You do not have enough Crun credits'],
		[403, 'has disabled this API key'],
		[404, "can't find what was requested"],
		[422, 'does not accept a value'],
		[429, 'too many requests'],
		[455, 'down for maintenance'],
		[500, 'has a problem of its own'],
		[501, 'could not generate'],
		[505, 'has turned this feature off'],
	],
	statuses: [[401], [403], [429], [500], [503]],
});
