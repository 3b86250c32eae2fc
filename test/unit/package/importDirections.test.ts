import { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import rooms from '../../../eslint.rooms.cjs';

const eslint = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser } }, ...rooms],
});

const SISTER = 'packages/n8n-nodes-wavespeed-face-swap';

/** What the linter says of one import in a folder. */
async function importErrors(folder: string, from: string): Promise<string[]> {
	const code = `import { x } from '${from}';\nexport default x;\n`;
	const [{ messages }] = await eslint.lintText(code, { filePath: `${folder}/probe.ts` });
	const ofImports = messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports');
	return ofImports.map(({ message }) => message);
}

describe('imports run one way, and n8n is all there is at run time', () => {
	test.each([
		['nodes/AkoolGetResult', '../../lib/n8n/jobs/waitForOutcomes'],
		['nodes/AkoolGetResult', '../../lib/akool-n8n/runSwaps'],
		['nodes/AkoolGetResult', '../../lib/akool/endpoints'],
		['nodes/AkoolGetResult', '../shared/waitFields'],
		['nodes/AkoolGetResult', 'n8n-workflow'],
		['lib/akool-n8n', '../n8n/jobs/runJobs'],
		['lib/akool-n8n', '../akool/endpoints'],
		['lib/n8n/webhooks', '../jobs/readOutcomes'],
		['lib/n8n/jobs', '../downloads/downloads'],
		['lib/n8n/jobs', '../../jobs/pollJobs'],
		['lib/n8n/jobs', 'n8n-workflow'],
		['lib/jobs', '../core/errors'],
		['lib/akool', '../core/errors'],
		['lib/akool', 'crypto'],
		['credentials', '../lib/akool/endpoints'],
		['lib/n8n/results', '../fields/resultFields'],
		[`${SISTER}/nodes/WaveSpeedTrigger`, '../../lib/wavespeed-n8n/waveSpeedService'],
		[`${SISTER}/nodes/WaveSpeedTrigger`, '../../lib/wavespeed/endpoints'],
		[`${SISTER}/nodes/WaveSpeedTrigger`, '../../../../lib/n8n/webhooks/handleTriggerWebhook'],
		[`${SISTER}/nodes/WaveSpeedTrigger`, '../../../../lib/core/errors'],
		[`${SISTER}/lib/wavespeed-n8n`, '../wavespeed/endpoints'],
		[`${SISTER}/lib/wavespeed-n8n`, '../../../../lib/jobs/provider'],
		[`${SISTER}/lib/wavespeed-n8n`, '../../../../lib/n8n/jobs/runJobs'],
		[`${SISTER}/lib/wavespeed`, '../../../../lib/core/errors'],
		[`${SISTER}/lib/wavespeed`, 'crypto'],
		[`${SISTER}/credentials`, '../lib/wavespeed/endpoints'],
		[`${SISTER}/credentials`, '../../../lib/core/errors'],
	])('%s may import %s', async (folder, from) => {
		expect(await importErrors(folder, from)).toEqual([]);
	});

	test.each([
		['nodes/AkoolGetResult', 'axios'],
		['nodes/AkoolGetResult', 'n8n-core'],
		['nodes/AkoolGetResult', 'fs'],
		['nodes/AkoolGetResult', '../../lib/jobs/pollJobs'],
		['nodes/AkoolGetResult', '../../sandbox/index'],
		['nodes/AkoolGetResult', '../../test/support/runNodes'],
		['credentials', '../lib/akool-n8n/akoolClient'],
		['lib/akool-n8n', '../../nodes/AkoolGetResult/fields'],
		['lib/n8n/jobs', '../../../nodes/AkoolGetResult/fields'],
		['lib/n8n/jobs', '../../akool/endpoints'],
		['lib/n8n/jobs', '../../akool-n8n/akoolProvider'],
		['lib/n8n/jobs', '../webhooks/resumeGuard'],
		['lib/n8n/downloads', '../jobs/records'],
		['lib/n8n/platform', '../items/itemOutputs'],
		['lib/n8n/jobs', 'axios'],
		['lib/core', '../jobs/clock'],
		['lib/core', 'n8n-workflow'],
		['lib/jobs', '../akool/endpoints'],
		['lib/jobs', '../n8n/platform/systemClock'],
		['lib/jobs', 'n8n-workflow'],
		['lib/akool', '../jobs/clock'],
		['lib/akool', '../n8n/platform/systemClock'],
		['lib/akool', 'n8n-workflow'],
		['lib/n8n/fields', '../results/runResults'],
		['nodes/AkoolGetResult', `../../${SISTER}/lib/wavespeed/endpoints`],
		[`${SISTER}/nodes/WaveSpeedTrigger`, '../../../../lib/akool-n8n/akoolService'],
		[`${SISTER}/nodes/WaveSpeedTrigger`, '../../../../lib/jobs/pollJobs'],
		[`${SISTER}/nodes/WaveSpeedTrigger`, '../../../../nodes/shared/swapFields'],
		[`${SISTER}/nodes/WaveSpeedTrigger`, '../../../n8n-nodes-other/lib/other/endpoints'],
		[`${SISTER}/nodes/WaveSpeedTrigger`, 'n8n-nodes-akool'],
		[`${SISTER}/lib/wavespeed-n8n`, '../../../../lib/akool/endpoints'],
		[`${SISTER}/lib/wavespeed-n8n`, '../../nodes/WaveSpeedTrigger/fields'],
		[`${SISTER}/lib/wavespeed`, '../wavespeed-n8n/waveSpeedService'],
		[`${SISTER}/lib/wavespeed`, '../../../../lib/jobs/provider'],
		[`${SISTER}/lib/wavespeed`, 'n8n-workflow'],
		[`${SISTER}/credentials`, '../lib/wavespeed-n8n/waveSpeedService'],
		[`${SISTER}/credentials`, '../../../lib/akool/endpoints'],
	])('%s may not import %s', async (folder, from) => {
		expect(await importErrors(folder, from)).toHaveLength(1);
	});

	test.each([
		['a name', 'export const akoolJobs = 1;\n'],
		['a text', "export const title = 'Sent to Akool';\n"],
		['a template', 'export const titleOf = (id: string) => `Akool took ${id}`;\n'],
		['a comment', '// Akool says so.\nexport const x = 1;\n'],
	])('a room that serves any provider names none in %s', async (_name, code) => {
		for (const room of ['lib/core', 'lib/jobs', 'lib/n8n/jobs']) {
			const [{ messages }] = await eslint.lintText(code, { filePath: `${room}/probe.ts` });
			expect(messages).toHaveLength(1);
		}
		const [{ messages }] = await eslint.lintText(code, { filePath: 'lib/akool/probe.ts' });
		expect(messages).toHaveLength(0);
	});

	test("nothing is imported behind the linter's back, while running", async () => {
		const code = "export const load = async () => await import('axios');\n";
		const [{ messages }] = await eslint.lintText(code, { filePath: 'nodes/probe.ts' });
		expect(messages).toHaveLength(1);
	});
});
