import { chromiumMissing } from '../n8n-host/browser/chromium';
import { OLDEST_HOST, TODAYS_HOST, type HostVersion } from '../n8n-host/hostVersions';
import { packPackages } from '../n8n-host/install/packPackages';
import { queueServersMissing } from '../n8n-host/queue/serverPrograms';
import { handOver } from '../n8n-host/shared/packedPackages';
import { HANDED_OVER } from '../n8n-host/shared/sharedHost';
import { addCounts, type Counts } from './counts';
import { RUN_IN_THE_OLDEST, SEEN_IN_THE_OLDEST } from './inTheOldest';
import { runJest } from './runJest';
import { runTool } from './runTool';
import { printLeg } from './scan';
import { scanPackages } from './scanLegs';

/** What earlier stages leave for later ones. */
export interface StageOutputs {
	/** The packed packages, from the stage `build`. */
	tarballs?: string[];
}

/** One part of `npm test`. Throwing counts as one failure. */
export interface Stage {
	name: string;
	/** Whether it works on the packed packages, and so needs the stage `build`. */
	needsTarballs?: boolean;
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
			outputs.tarballs = await packPackages({ onProgress });
			return { passed: 1, failed: 0 };
		},
	},
	{
		name: 'scan',
		needsTarballs: true,
		run: async ({ tarballs }) => {
			const legs = await scanPackages(tarballs!);
			legs.forEach(printLeg);
			const failed = legs.filter(({ findings }) => findings.length > 0).length;
			return { passed: legs.length - failed, failed };
		},
	},
	{
		name: 'e2e',
		needsTarballs: true,
		needsHost: TODAYS_HOST,
		run: async ({ tarballs }) => await runInN8n('e2e', TODAYS_HOST, tarballs),
	},
	{
		name: 'queue',
		needsTarballs: true,
		needsHost: TODAYS_HOST,
		missing: queueServersMissing,
		run: async ({ tarballs }) => await runInQueueMode('queue', tarballs),
	},
	{
		name: 'browser',
		needsTarballs: true,
		needsHost: TODAYS_HOST,
		missing: chromiumMissing,
		run: async ({ tarballs }) => await runInN8n('browser', TODAYS_HOST, tarballs),
	},
	{
		name: 'e2e-oldest',
		needsTarballs: true,
		needsHost: OLDEST_HOST,
		run: async ({ tarballs }) => await runInN8n('e2e', OLDEST_HOST, tarballs, RUN_IN_THE_OLDEST),
	},
	{
		name: 'browser-oldest',
		needsTarballs: true,
		needsHost: OLDEST_HOST,
		missing: chromiumMissing,
		run: async ({ tarballs }) =>
			await runInN8n('browser', OLDEST_HOST, tarballs, SEEN_IN_THE_OLDEST),
	},
	{
		name: 'queue-oldest',
		needsTarballs: true,
		needsHost: OLDEST_HOST,
		missing: queueServersMissing,
		run: async ({ tarballs }) => await runInQueueMode('oldest', tarballs),
	},
];

/** @param files of the project's folder, without `.test.ts`; all of them when left out */
async function runInN8n(
	project: 'e2e' | 'browser',
	version: HostVersion,
	tarballs: string[] = [],
	files: string[] = [],
): Promise<Counts> {
	const paths = files.map((file) => `test/${project}/${file}.test.ts`);
	const only = paths.length > 0 ? ['--runTestsByPath', ...paths] : [];
	return await runJest(project, ['--runInBand', ...only], {
		[HANDED_OVER.version]: version,
		...handOver(tarballs),
	});
}

/** Each file of `test/queue/` starts an n8n of its own. */
async function runInQueueMode(file: string, tarballs: string[] = []): Promise<Counts> {
	const args = ['--runInBand', '--runTestsByPath', `test/queue/${file}.test.ts`];
	return await runJest('queue', args, handOver(tarballs));
}
