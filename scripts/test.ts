import { availableParallelism } from 'node:os';
import { prepareHosts } from './prepareHosts';
import { runStage } from './runStage';
import { runSideBySide } from './sideBySide';
import { printFor } from './stageOutput';
import { STAGES, type Stage, type StageOutputs } from './stages';
import { summary, type StageResult } from './tally';

/** A stage that works in n8n keeps about half a processor busy, one that doesn't a whole one. */
const AT_ONCE = Math.min(availableParallelism(), 3);

/**
 * `npm test`: runs every stage, also after one failed, and ends with the line `N passed, N failed`.
 * `tsx scripts/test.ts e2e` runs only the stages named, and what they need.
 */
async function main(names: string[]): Promise<void> {
	const stages = chosenStages(names);
	const results = await runStages(stages);
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
	return STAGES.filter((stage) => chosen.includes(stage) || (needsBuild && isBuild(stage)));
}

const canRun = ({ missing }: Stage) => missing?.() === undefined;
const isBuild = ({ name }: Stage) => name === 'build';

/** Runs the build, then the others side by side: none of them finds a half-made package. */
async function runStages(stages: Stage[]): Promise<StageResult[]> {
	// It is mostly waiting for downloads, so it goes on beside the first stages.
	const hosts = prepareHosts(stages.filter(canRun));
	const outputs: StageOutputs = {};
	const others = stages.filter((stage) => !isBuild(stage));
	const names = others.map(({ name }) => name);
	const taskOf = (stage: Stage) => ({
		ready: stage.needsHost && hosts.get(stage.needsHost),
		run: async () => await runStage(stage, { outputs, hosts, print: printFor(stage.name, names) }),
	});
	return [
		...(await runSideBySide(stages.filter(isBuild).map(taskOf), 1)),
		...(await runSideBySide(others.map(taskOf), AT_ONCE)),
	];
}

void main(process.argv.slice(2));
