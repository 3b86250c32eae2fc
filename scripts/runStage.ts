import { withProgress } from '../n8n-host/commands/progress';
import type { Counts } from './counts';
import { endOf } from './failures';
import type { InstalledHosts } from './prepareHosts';
import type { Print } from './stageOutput';
import type { Stage, StageOutputs } from './stages';
import type { StageResult } from './tally';

/** What a stage finds. */
export interface StageSurroundings {
	outputs: StageOutputs;
	hosts: InstalledHosts;
	print: Print;
}

/** Runs one stage. Whatever goes wrong in it counts as a failure and is told. */
export async function runStage(
	stage: Stage,
	{ outputs, hosts, print }: StageSurroundings,
): Promise<StageResult> {
	const started = Date.now();
	const result = (counts: Counts & { skipped?: string }) => ({
		stage: stage.name,
		seconds: (Date.now() - started) / 1000,
		...counts,
	});
	const missing = stage.missing?.();
	if (missing !== undefined) {
		print(`Left out: ${missing}`);
		return result({ passed: 0, failed: 0, skipped: 'left out' });
	}
	if (stage.needsTarballs && outputs.tarballs === undefined) {
		return result({ passed: 0, failed: 0, skipped: 'skipped: the build failed' });
	}
	try {
		const hostFailure = stage.needsHost && (await hosts.get(stage.needsHost));
		if (hostFailure) throw hostFailure;
		const run = async () => await stage.run(outputs, print);
		return result(await withProgress(`Running ${stage.name}`, print, run));
	} catch (error) {
		const { message } = error as Error;
		message.split('\n').forEach(print);
		return result({ passed: 0, failed: 1, failures: [endOf('did not run', message.split('\n'))] });
	}
}
