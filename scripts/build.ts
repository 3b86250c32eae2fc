import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGES, type SourcePackage } from '../n8n-host/packages';
import { assemblePackage } from './build/assemblePackage';
import { builtPackageFindings } from './build/checkPackage';
import { REPOSITORY } from './repository';
import { exitCodeOf } from './runTool';

/** Where tsconfig.build.json has the compiled code of all packages put. */
const COMPILED = join(REPOSITORY, '.cache/build');

/**
 * `npm run build`: compiles the code of all packages at once, and makes the `dist` of each of
 * them, with its icons.
 */
async function main(): Promise<void> {
	await rm(COMPILED, { recursive: true, force: true });
	await run('tsc', '-p', 'tsconfig.build.json');
	for (const one of PACKAGES) {
		await assemblePackage(one, { repository: REPOSITORY, folder: COMPILED });
	}
	await run('gulp', 'build:icons', '--silent');
	for (const one of PACKAGES) await check(one);
}

async function run(tool: string, ...args: string[]): Promise<void> {
	const code = await exitCodeOf(tool, args);
	if (code !== 0) throw new Error(`${tool} ended with exit code ${code}`);
}

async function check(one: SourcePackage): Promise<void> {
	const findings = await builtPackageFindings(one);
	if (findings.length > 0) throw new Error(`${one.name}:\n${findings.join('\n')}`);
	console.log(`Built ${one.name}`);
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
