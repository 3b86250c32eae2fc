import { exitCodeOf } from './runTool';

/** Code that is changed, and the unit tests that have to notice, in folders of lib/ and test/unit/. */
interface Part {
	code: string;
	tests: string;
}

const PARTS: Record<string, Part> = {
	core: { code: 'lib/core/**/*.ts', tests: 'core' },
	jobs: { code: 'lib/jobs/**/*.ts', tests: 'jobs' },
	akool: { code: 'lib/akool/**/*.ts', tests: 'akool' },
	submissions: { code: 'lib/n8n/jobs/submissionStore*.ts', tests: 'n8n/jobs' },
};

/**
 * `npm run mutate`: changes the pure code in small ways, one at a time, and lists the changes that
 * its own unit tests do not notice. `npm run mutate -- core` does one part, and
 * `npm run mutate -- core lib/core/media.ts` one file of it.
 */
async function main([name, file]: string[]): Promise<void> {
	const names = name === undefined ? Object.keys(PARTS) : [name];
	for (const part of names) {
		if (PARTS[part] === undefined) {
			throw new Error(`There is no part "${part}". There are: ${Object.keys(PARTS).join(', ')}`);
		}
		console.log(`\n=== ${part} ===`);
		const { code, tests } = PARTS[part];
		const environment = { MUTATED_PART: part, MUTATED_TESTS: tests };
		const failed = await exitCodeOf('stryker', ['run', '--mutate', file ?? code], environment);
		if (failed !== 0) process.exitCode = failed;
	}
}

main(process.argv.slice(2)).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
