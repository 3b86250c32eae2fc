import { exitCodeOf } from './runTool';

/** Folders of lib/ whose code is changed; the tests in the same folder of test/unit/ have to notice. */
const FOLDERS = ['core', 'jobs', 'akool'];

/**
 * `npm run mutate`: changes the pure code in small ways, one at a time, and lists the changes that
 * its own unit tests do not notice. `npm run mutate -- core` does one folder, and
 * `npm run mutate -- core lib/core/media.ts` one file of it.
 */
async function main([name, file]: string[]): Promise<void> {
	const folders = name === undefined ? FOLDERS : [name];
	for (const folder of folders) {
		if (!FOLDERS.includes(folder)) {
			throw new Error(`There is no folder "${folder}". There are: ${FOLDERS.join(', ')}`);
		}
		console.log(`\n=== ${folder} ===`);
		const args = ['run', '--mutate', file ?? `lib/${folder}/**/*.ts`];
		const failed = await exitCodeOf('stryker', args, {
			environment: { MUTATED_FOLDER: folder },
		});
		if (failed !== 0) process.exitCode = failed;
	}
}

main(process.argv.slice(2)).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
