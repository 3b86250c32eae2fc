import { createRequire } from 'node:module';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import { runCommand } from '../n8n-host/commands/runCommand';
import { PACKAGES, type SourcePackage } from '../n8n-host/packages';
import { contentFindings } from './tarballContents';

/** One part of the scan of a package: it is passed when nothing was found. */
export interface ScanLeg {
	name: string;
	findings: string[];
	/** What the analyser only warns of; n8n lets it pass. */
	warnings: string[];
}

/** The parts we use of n8n's own analyser, which has no types. */
interface Analyser {
	SOURCE_FILE_PATTERNS: string[];
	buildScanConfig(): Promise<ESLint.Options['overrideConfig']>;
	analyzePackage(
		folder: string,
		patterns: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;
}

/** What n8n's scanner looks at in a published tarball. */
const TARBALL_FILE_PATTERNS = ['**/*.js', 'package.json'];

/**
 * Scans all packages as n8n does before it verifies one: its own analyser on the source (package.json,
 * nodes and credentials) and on the packed files, and beside that what the tarball holds.
 *
 * @param tarballs the packed packages, in the order of {@link PACKAGES}
 */
export async function scanPackages(tarballs: string[]): Promise<ScanLeg[]> {
	const analyser = await loadAnalyser();
	const legs: ScanLeg[] = [];
	for (const [index, one] of PACKAGES.entries()) {
		legs.push(...(await scanPackage(one, tarballs[index], analyser)));
	}
	return legs;
}

async function scanPackage(
	{ name, folder }: SourcePackage,
	tarball: string,
	analyser: Analyser,
): Promise<ScanLeg[]> {
	const unpacked = await unpack(tarball, name);
	const manifest = JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8'));
	const contents = await contentFindings(unpacked, manifest);
	return [
		await analyse(`${name}, source`, analyser, folder, analyser.SOURCE_FILE_PATTERNS),
		await analyse(`${name}, tarball`, analyser, unpacked, TARBALL_FILE_PATTERNS),
		{ name: `${name}, contents`, findings: contents, warnings: [] },
	];
}

/** The scanner's command takes only what is already published; its module takes a folder. */
async function loadAnalyser(): Promise<Analyser> {
	const path = createRequire(__filename).resolve('@n8n/scan-community-package/scanner/scanner.mjs');
	return await import(pathToFileURL(path).href);
}

async function unpack(tarball: string, name: string): Promise<string> {
	const folder = join(dirname(tarball), 'unpacked', name);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await runCommand('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { cwd: folder });
	return folder;
}

async function analyse(
	name: string,
	analyser: Analyser,
	folder: string,
	patterns: string[],
): Promise<ScanLeg> {
	const verdict = await analyser.analyzePackage(folder, patterns);
	// With nothing to look at the analyser is content; we are not.
	const lookedAtNothing = verdict.message === 'No files found to analyze';
	const findings =
		verdict.passed && !lookedAtNothing
			? []
			: [[verdict.message, verdict.details].filter(Boolean).join('\n')];
	return { name, findings, warnings: await warningsOf(analyser, folder, patterns) };
}

/** The analyser keeps its warnings to itself when there is no error, so its rules are run once more. */
async function warningsOf(
	analyser: Analyser,
	folder: string,
	patterns: string[],
): Promise<string[]> {
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await analyser.buildScanConfig(),
	});
	const results = await eslint.lintFiles(patterns);
	return results.flatMap(({ filePath, messages }) =>
		messages
			.filter(({ severity }) => severity === 1)
			.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
	);
}
