import { chromiumMissing } from '../n8n-host/browser/chromium';
import { OLDEST_HOST, TODAYS_HOST, type HostVersion } from '../n8n-host/hostVersions';
import { packPackages } from '../n8n-host/install/packPackages';
import { queueServersMissing } from '../n8n-host/queue/serverPrograms';
import { handOver } from '../n8n-host/shared/packedPackages';
import { HANDED_OVER } from '../n8n-host/shared/sharedHost';
import { addCounts, type Counts } from './counts';
import { endOf } from './failures';
import { RUN_IN_THE_OLDEST, SEEN_IN_THE_OLDEST } from './inTheOldest';
import { runJest } from './runJest';
import { runTool } from './runTool';
import { printLeg } from './scan';
import { scanPackages } from './scanLegs';
import type { Print } from './stageOutput';

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
	run(outputs: StageOutputs, print: Print): Promise<Counts>;
}

/** Where no two files may import each other. */
const CODE_FOLDERS = [
	...['nodes', 'credentials', 'lib', 'packages'],
	...['sandbox', 'n8n-host', 'scripts', 'test'],
];

/**
 * All stages in the order in which they begin, as soon as what they need is there: the quick ones
 * while n8n is being installed, then the longest, so that none is left over at the end.
 */
export const STAGES: Stage[] = [
	{
		name: 'build',
		run: async (outputs, onProgress) => {
			outputs.tarballs = await packPackages({ onProgress });
			return { passed: 1, failed: 0 };
		},
	},
	{
		name: 'lint',
		run: async (_outputs, print) =>
			addCounts(
				await runTool(print, 'eslint', '.', '--max-warnings', '0'),
				await runTool(print, 'depcruise', '--config', '.dependency-cruiser.cjs', ...CODE_FOLDERS),
				await runTool(print, 'prettier', '--check', '.'),
			),
	},
	{ name: 'engine', run: async (_outputs, print) => await runJest({ project: 'engine', print }) },
	{ name: 'types', run: async (_outputs, print) => await runTool(print, 'tsc', '--noEmit') },
	{ name: 'unit', run: async (_outputs, print) => await runJest({ project: 'unit', print }) },
	{ name: 'sandbox', run: async (_outputs, print) => await runJest({ project: 'sandbox', print }) },
	{
		name: 'scan',
		needsTarballs: true,
		run: async ({ tarballs }, print) => {
			const legs = await scanPackages(tarballs!);
			legs.forEach((leg) => printLeg(leg, print));
			const failed = legs.filter(({ findings }) => findings.length > 0);
			return {
				passed: legs.length - failed.length,
				failed: failed.length,
				failures: failed.map(({ name, findings }) => endOf(name, findings)),
			};
		},
	},
	inN8n('e2e', TODAYS_HOST),
	inN8n('e2e', OLDEST_HOST, RUN_IN_THE_OLDEST),
	inN8n('browser', TODAYS_HOST),
	inQueueMode('queue', TODAYS_HOST),
	inQueueMode('oldest', OLDEST_HOST),
	inN8n('browser', OLDEST_HOST, SEEN_IN_THE_OLDEST),
];

/** Tests in one n8n that they share; all files of the project, or these, without `.test.ts`. */
function inN8n(project: 'e2e' | 'browser', version: HostVersion, files: string[] = []): Stage {
	const name = nameIn(version, project);
	const paths = files.map((file) => `test/${project}/${file}.test.ts`);
	const only = paths.length > 0 ? ['--runTestsByPath', ...paths] : [];
	return {
		name,
		needsTarballs: true,
		needsHost: version,
		missing: project === 'browser' ? chromiumMissing : undefined,
		run: async ({ tarballs }, print) =>
			await runJest({
				project,
				report: name,
				args: ['--runInBand', ...only],
				environment: { [HANDED_OVER.version]: version, ...handOver(tarballs!) },
				print,
			}),
	};
}

/** Tests of one file of `test/queue/`, which starts an n8n of its own. */
function inQueueMode(file: string, version: HostVersion): Stage {
	const name = nameIn(version, 'queue');
	return {
		name,
		needsTarballs: true,
		needsHost: version,
		missing: queueServersMissing,
		run: async ({ tarballs }, print) =>
			await runJest({
				project: 'queue',
				report: name,
				args: ['--runInBand', '--runTestsByPath', `test/queue/${file}.test.ts`],
				environment: handOver(tarballs!),
				print,
			}),
	};
}

function nameIn(version: HostVersion, tests: string): string {
	return version === OLDEST_HOST ? `${tests}-oldest` : tests;
}
