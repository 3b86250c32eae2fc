import { checkCrun } from './liveCheck/crun/checkCrun';
import { personAtTerminal } from './liveCheck/person';

/**
 * `npm run live-check -- crun`: answers what a provider's documentation leaves open, with a real key
 * from the environment variable `CRUN_API_KEY`, which is never shown. `CRUN_BASE_URL` is the base URL, if it is
 * another. What may cost credits is asked for first.
 */
async function main([provider]: string[]): Promise<void> {
	const { CRUN_API_KEY: apiKey = '', CRUN_BASE_URL: baseUrl } = process.env;
	if (provider !== 'crun' || apiKey === '') {
		console.log('Usage: CRUN_API_KEY=… npm run live-check -- crun');
		process.exitCode = 1;
		return;
	}
	const person = personAtTerminal(apiKey);
	try {
		await checkCrun(person, { apiKey, baseUrl });
	} finally {
		person.leave();
	}
}

void main(process.argv.slice(2));
