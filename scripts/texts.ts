import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allTexts } from './texts/allTexts';
import { textTable } from './texts/textTable';

/**
 * `npm run texts`: prints a table of all texts that a user can see, so that they can be read in one
 * go. `npm run texts -- --out texts.md` writes it to a file.
 */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { out: { type: 'string' } } });
	const { shown, said } = await allTexts();
	const tables = [
		textTable(`Nodes and credential (${shown.length})`, shown),
		textTable(`Errors, notices and hints (${said.length})`, said),
	].join('\n');
	if (values.out === undefined) console.log(tables);
	else writeFileSync(values.out, tables);
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
