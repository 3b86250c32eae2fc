import { parseArgs } from 'util';

import { introduction as introduceAkool } from './akool/introduction';
import { introduction as introduceCrun } from './crun/introduction';
import { startCrunSandbox, startSandbox, startWaveSpeedSandbox } from './index';
import { introduction as introduceWaveSpeed } from './wavespeed/introduction';

/** A running stand-in, and what is said of it. */
interface Running {
	introduction: string;
	close(): Promise<void>;
}

/** Starts the stand-in for each provider, by its name on the command line. */
const PROVIDERS: Record<string, (port: number) => Promise<Running>> = {
	async akool(port) {
		const sandbox = await startSandbox({ port });
		return { introduction: introduceAkool(sandbox), close: async () => await sandbox.close() };
	},
	async wavespeed(port) {
		const sandbox = await startWaveSpeedSandbox({ port });
		return { introduction: introduceWaveSpeed(sandbox), close: async () => await sandbox.close() };
	},
	async crun(port) {
		const sandbox = await startCrunSandbox({ port });
		return { introduction: introduceCrun(sandbox), close: async () => await sandbox.close() };
	},
};

/**
 * `npm run sandbox`: starts the stand-in for Akool, or the one that is named
 * (`npm run sandbox -- crun`), and prints how to use it. `--port` is 4010 by default.
 */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		options: { port: { type: 'string', default: '4010' } },
		allowPositionals: true,
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`--port has to be a number from 0 to 65535, not ${values.port}`);
	}
	const [provider = 'akool', ...others] = positionals;
	if (!Object.hasOwn(PROVIDERS, provider) || others.length > 0) {
		const names = Object.keys(PROVIDERS).join(', ');
		throw new Error(`There is no sandbox "${positionals.join(' ')}". There are: ${names}`);
	}
	const running = await startOn(port, PROVIDERS[provider]);
	console.log(running.introduction);
	process.once('SIGINT', () => void stop(running));
	process.once('SIGTERM', () => void stop(running));
}

async function startOn(port: number, start: (port: number) => Promise<Running>): Promise<Running> {
	try {
		return await start(port);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		console.log(`Port ${port} is taken by another program. Choosing a free one instead.\n`);
		return await start(0);
	}
}

async function stop(running: Running): Promise<void> {
	await running.close();
	console.log('\nThe sandbox is closed.');
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
