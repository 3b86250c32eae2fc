import { exitCodeOf } from './runTool';

/** The code that is changed, by the folder of test/unit/ whose tests have to notice. */
const FOLDERS: Record<string, string> = {
	core: 'lib/core',
	jobs: 'lib/jobs',
	akool: 'lib/akool',
	wavespeed: 'packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed',
	crun: 'packages/n8n-nodes-crun-face-swap/lib/crun',
};

/**
 * `npm run mutate`: changes the pure code in small ways, one at a time, and lists the changes that
 * its own unit tests do not notice. `npm run mutate -- core` does one folder, and
 * `npm run mutate -- core lib/core/media.ts` one file of it.
 */
async function main([name, file]: string[]): Promise<void> {
	const all = Object.keys(FOLDERS);
	const folders = name === undefined ? all : [name];
	for (const folder of folders) {
		if (!all.includes(folder)) {
			throw new Error(`There is no folder "${folder}". There are: ${all.join(', ')}`);
		}
		console.log(`\n=== ${folder} ===`);
		const args = ['run', '--mutate', file ?? `${FOLDERS[folder]}/**/*.ts`];
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
