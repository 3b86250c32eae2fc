import { E2E_HOST, HANDED_OVER } from '../test/host/globalHost';
import { installHost } from '../test/host/installHost';
import { packPackage } from '../test/host/packPackage';
import { runJest } from './runJest';
import { runTool } from './runTool';
import { printLeg } from './scan';
import { scanPackage } from './scanLegs';

/** How many checks or tests of a stage passed and failed. */
export interface Counts {
	passed: number;
	failed: number;
}

/** What earlier stages leave for later ones. */
export interface Workbench {
	/** The packed package, from the stage `build`. */
	tarball?: string;
}

/** One part of `npm test`. Throwing counts as one failure. */
export interface Stage {
	name: string;
	/** Whether it works on the packed package, and so needs the stage `build`. */
	needsTarball?: boolean;
	/** Whether it works in an installed n8n. */
	needsHost?: boolean;
	run(workbench: Workbench): Promise<Counts>;
}

const onProgress = (line: string) => console.log(line);

/** All stages in the order they run in: the quick ones first, while n8n is being installed. */
export const STAGES: Stage[] = [
	{
		name: 'lint',
		run: async () =>
			add(
				await runTool('eslint', '.', '--max-warnings', '0'),
				await runTool('prettier', '--check', '.'),
			),
	},
	{ name: 'types', run: async () => await runTool('tsc', '--noEmit') },
	{ name: 'unit', run: async () => await runJest('unit') },
	{ name: 'sandbox', run: async () => await runJest('sandbox') },
	{ name: 'engine', run: async () => await runJest('engine') },
	{
		name: 'build',
		run: async (workbench) => {
			workbench.tarball = await packPackage({ onProgress });
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
		needsHost: true,
		run: async ({ tarball }) =>
			await runJest('e2e', ['--runInBand'], { [HANDED_OVER.tarball]: tarball }),
	},
];

/** Installs the n8n that the stages with `needsHost` work in, if it isn't yet. */
export async function prepareHost(): Promise<void> {
	await installHost(E2E_HOST, { onProgress });
}

function add(...counts: Counts[]): Counts {
	return {
		passed: counts.reduce((sum, { passed }) => sum + passed, 0),
		failed: counts.reduce((sum, { failed }) => sum + failed, 0),
	};
}
