import type { HostVersion } from '../n8n-host/hostVersions';
import { prepareHosts } from './prepareHosts';
import { STAGES, type Stage, type StageOutputs } from './stages';
import { summary, type StageResult } from './tally';

/**
 * `npm test`: runs every stage, also after one failed, and ends with the line `N passed, N failed`.
 * `tsx scripts/test.ts e2e` runs only the stages named, and what they need.
 */
async function main(names: string[]): Promise<void> {
	const stages = chosenStages(names);
	const outputs: StageOutputs = {};
	// It is mostly waiting for downloads, so it goes on beside the first stages.
	const hosts = prepareHosts(stages.filter(canRun));

	const results: StageResult[] = [];
	for (const stage of stages) {
		console.log(`\n=== ${stage.name} ===`);
		const result = await runStage(stage, outputs, hosts);
		console.log(`=== ${stage.name}: ${result.seconds.toFixed(1)} s ===`);
		results.push(result);
	}
	console.log(`\n${summary(results)}`);
	process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
}

function chosenStages(names: string[]): Stage[] {
	const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
	if (unknown.length > 0) {
		console.error(`There is no stage "${unknown.join('", "')}".`);
		console.error(`There are: ${STAGES.map(({ name }) => name).join(', ')}`);
		process.exit(1);
	}
	const chosen = STAGES.filter(({ name }) => names.length === 0 || names.includes(name));
	const needsBuild = chosen.filter(canRun).some(({ needsTarballs }) => needsTarballs);
	return STAGES.filter((stage) => chosen.includes(stage) || (needsBuild && stage.name === 'build'));
}

const canRun = ({ missing }: Stage) => missing?.() === undefined;

async function runStage(
	stage: Stage,
	outputs: StageOutputs,
	hosts: Promise<Map<HostVersion, Error>>,
): Promise<StageResult> {
	const started = Date.now();
	const result = (counts: { passed: number; failed: number; skipped?: string }) => ({
		stage: stage.name,
		seconds: (Date.now() - started) / 1000,
		...counts,
	});
	const missing = stage.missing?.();
	if (missing !== undefined) {
		console.log(`Left out: ${missing}`);
		return result({ passed: 0, failed: 0, skipped: 'left out' });
	}
	if (stage.needsTarballs && outputs.tarballs === undefined) {
		return result({ passed: 0, failed: 0, skipped: 'skipped: the build failed' });
	}
	try {
		const hostFailure = stage.needsHost && (await hosts).get(stage.needsHost);
		if (hostFailure !== undefined) throw hostFailure;
		return result(await stage.run(outputs));
	} catch (error) {
		console.error((error as Error).message);
		return result({ passed: 0, failed: 1 });
	}
}

void main(process.argv.slice(2));
