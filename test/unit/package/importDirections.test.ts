import { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import importDirections from '../../../eslint.imports.cjs';

const eslint = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser } }, ...importDirections],
});

/** What the linter says of one import in a folder. */
async function importErrors(folder: string, from: string): Promise<string[]> {
	const code = `import { x } from '${from}';\nexport default x;\n`;
	const [{ messages }] = await eslint.lintText(code, { filePath: `${folder}/probe.ts` });
	return messages.map(({ message }) => message);
}

describe('imports run one way, and n8n is all there is at run time', () => {
	test.each([
		['nodes/AkoolGetResult', '../../lib/n8n/runSwaps'],
		['nodes/AkoolGetResult', '../../lib/akool/endpoints'],
		['nodes/AkoolGetResult', '../shared/waitFields'],
		['nodes/AkoolGetResult', 'n8n-workflow'],
		['lib/n8n', '../jobs/pollJobs'],
		['lib/n8n', '../akool/endpoints'],
		['lib/n8n', 'n8n-workflow'],
		['lib/akool', 'crypto'],
		['credentials', '../lib/akool/endpoints'],
	])('%s may import %s', async (folder, from) => {
		expect(await importErrors(folder, from)).toEqual([]);
	});

	test.each([
		['nodes/AkoolGetResult', 'axios'],
		['nodes/AkoolGetResult', 'n8n-core'],
		['nodes/AkoolGetResult', 'fs'],
		['nodes/AkoolGetResult', '../../lib/jobs/pollJobs'],
		['nodes/AkoolGetResult', '../../sandbox/index'],
		['nodes/AkoolGetResult', '../../test/engine/runNodes'],
		['credentials', '../lib/n8n/akoolConnection'],
		['lib/n8n', '../../nodes/AkoolGetResult/fields'],
		['lib/n8n', 'axios'],
		['lib/jobs', '../akool/endpoints'],
		['lib/jobs', '../n8n/clock'],
		['lib/jobs', 'n8n-workflow'],
		['lib/akool', '../jobs/clock'],
		['lib/akool', '../n8n/clock'],
		['lib/akool', 'n8n-workflow'],
	])('%s may not import %s', async (folder, from) => {
		expect(await importErrors(folder, from)).toHaveLength(1);
	});

	test("nothing is imported behind the linter's back, while running", async () => {
		const code = "export const load = async () => await import('axios');\n";
		const [{ messages }] = await eslint.lintText(code, { filePath: 'nodes/probe.ts' });
		expect(messages).toHaveLength(1);
	});
});
