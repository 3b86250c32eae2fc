import { chromiumMissing } from '../n8n-host/browser/chromium';
import { OLDEST_HOST, TODAYS_HOST, type HostVersion } from '../n8n-host/hostVersions';
import { packPackage } from '../n8n-host/install/packPackage';
import { queueServersMissing } from '../n8n-host/queue/serverPrograms';
import { HANDED_OVER } from '../n8n-host/shared/sharedHost';
import { addCounts, type Counts } from './counts';
import { RUN_IN_THE_OLDEST, SEEN_IN_THE_OLDEST } from './inTheOldest';
import { runJest } from './runJest';
import { runTool } from './runTool';
import { printLeg } from './scan';
import { scanPackage } from './scanLegs';

/** What earlier stages leave for later ones. */
export interface StageOutputs {
	/** The packed package, from the stage `build`. */
	tarball?: string;
}

/** One part of `npm test`. Throwing counts as one failure. */
export interface Stage {
	name: string;
	/** Whether it works on the packed package, and so needs the stage `build`. */
	needsTarball?: boolean;
	/** The installed n8n that it works in. */
	needsHost?: HostVersion;
	/** Why it can't be run on this computer, and how it could; undefined when it can. */
	missing?(): string | undefined;
	run(outputs: StageOutputs): Promise<Counts>;
}

/** Where no two files may import each other. */
const CODE_FOLDERS = [
	...['nodes', 'credentials', 'lib', 'packages'],
	...['sandbox', 'n8n-host', 'scripts', 'test'],
];

const onProgress = (line: string) => console.log(line);

/** All stages in the order they run in: the quick ones first, while n8n is being installed. */
export const STAGES: Stage[] = [
	{
		name: 'lint',
		run: async () =>
			addCounts(
				await runTool('eslint', '.', '--max-warnings', '0'),
				await runTool('depcruise', '--config', '.dependency-cruiser.cjs', ...CODE_FOLDERS),
				await runTool('prettier', '--check', '.'),
			),
	},
	{ name: 'types', run: async () => await runTool('tsc', '--noEmit') },
	{ name: 'unit', run: async () => await runJest('unit') },
	{ name: 'sandbox', run: async () => await runJest('sandbox') },
	{ name: 'engine', run: async () => await runJest('engine') },
	{
		name: 'build',
		run: async (outputs) => {
			outputs.tarball = await packPackage({ onProgress });
			return { passed: 1, failed: 0 };
		},
	},
	{
		name: 'scan',
		needsTarball: true,
		run: async ({ tarball }) => {
			const legs = await scanPackage(tarball!);
			legs.forEach(printLeg);
			const failed = legs.filter(({ findings }) => findings.length > 0).length;
			return { passed: legs.length - failed, failed };
		},
	},
	{
		name: 'e2e',
		needsTarball: true,
		needsHost: TODAYS_HOST,
		run: async ({ tarball }) => await runInN8n('e2e', TODAYS_HOST, tarball),
	},
	{
		name: 'queue',
		needsTarball: true,
		needsHost: TODAYS_HOST,
		missing: queueServersMissing,
		run: async ({ tarball }) => await runInQueueMode('queue', tarball),
	},
	{
		name: 'browser',
		needsTarball: true,
		needsHost: TODAYS_HOST,
		missing: chromiumMissing,
		run: async ({ tarball }) => await runInN8n('browser', TODAYS_HOST, tarball),
	},
	{
		name: 'e2e-oldest',
		needsTarball: true,
		needsHost: OLDEST_HOST,
		run: async ({ tarball }) => await runInN8n('e2e', OLDEST_HOST, tarball, RUN_IN_THE_OLDEST),
	},
	{
		name: 'browser-oldest',
		needsTarball: true,
		needsHost: OLDEST_HOST,
		missing: chromiumMissing,
		run: async ({ tarball }) => await runInN8n('browser', OLDEST_HOST, tarball, SEEN_IN_THE_OLDEST),
	},
	{
		name: 'queue-oldest',
		needsTarball: true,
		needsHost: OLDEST_HOST,
		missing: queueServersMissing,
		run: async ({ tarball }) => await runInQueueMode('oldest', tarball),
	},
];

/** @param files of the project's folder, without `.test.ts`; all of them when left out */
async function runInN8n(
	project: 'e2e' | 'browser',
	version: HostVersion,
	tarball: string | undefined,
	files: string[] = [],
): Promise<Counts> {
	const paths = files.map((file) => `test/${project}/${file}.test.ts`);
	const only = paths.length > 0 ? ['--runTestsByPath', ...paths] : [];
	return await runJest(project, ['--runInBand', ...only], {
		[HANDED_OVER.version]: version,
		[HANDED_OVER.tarball]: tarball,
	});
}

/** Each file of `test/queue/` starts an n8n of its own. */
async function runInQueueMode(file: string, tarball: string | undefined): Promise<Counts> {
	const args = ['--runInBand', '--runTestsByPath', `test/queue/${file}.test.ts`];
	return await runJest('queue', args, { [HANDED_OVER.tarball]: tarball });
}
