import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packPackages } from '../n8n-host/install/packPackages';
import { PACKAGES } from '../n8n-host/packages';
import { type Check, checked, checkTable, isKept } from './releaseCheck/check';
import { documentChecks } from './releaseCheck/documentChecks';
import { manifestChecks } from './releaseCheck/manifestChecks';
import { readReleasedPackage } from './releaseCheck/releasedPackage';
import { readReleaseTag, tagChecks } from './releaseCheck/releaseTag';
import { PERSON_CHECKS, repositoryChecks } from './releaseCheck/repositoryChecks';
import { REPOSITORY } from './repository';
import { exitCodeOf } from './runTool';
import { scanPackages, type ScanLeg } from './scanLegs';

const OPTIONS = {
	/** A tag such as `n8n-nodes-akool@0.1.0`, which has to be the version of that package. */
	tag: { type: 'string' },
	/** Where the package that the tag names is put, packed. */
	pack: { type: 'string' },
} as const;

const SCANNED: Record<string, string> = {
	source: "package.json, nodes and credentials, by n8n's own rules",
	tarball: "all code of the packed file, by n8n's own rules",
	contents: 'only dist/, README, LICENSE and package.json; nothing runs on install',
};

/**
 * `npm run release:check`: prints what of n8n's rules for verified packages can be seen from here, a
 * table for each package and one for all. Fails if a rule is broken; what needs a person is named.
 */
async function main(args: string[]): Promise<void> {
	const { tag, pack } = parseArgs({ args, options: OPTIONS }).values;
	const tagged = tag === undefined ? undefined : indexOfTagged(tag);
	const tarballs = await packPackages({ onProgress: console.log });
	const legs = await scanPackages(tarballs);
	const broken: Check[] = [];
	const print = (title: string, checks: Check[]) => {
		console.log(`\n## ${title}\n\n${checkTable(checks)}`);
		broken.push(...checks.filter((check) => !isKept(check)));
	};
	for (const [index, one] of PACKAGES.entries()) {
		const released = readReleasedPackage(one, REPOSITORY);
		print(one.name, [
			...(tag !== undefined && index === tagged ? tagChecks(tag, released) : []),
			...manifestChecks(released),
			...documentChecks(released),
			...legs.filter(({ name }) => name.startsWith(`${one.name},`)).map(legCheck),
		]);
	}
	print('All packages', [
		...(await repositoryChecks(REPOSITORY)),
		checked('TypeScript', 'tsc --noEmit', await typeFindings()),
		...PERSON_CHECKS,
	]);
	if (tagged !== undefined && pack !== undefined) keep(tarballs[tagged], pack);
	console.log(`\nRules that are broken: ${broken.length}`);
	process.exitCode = broken.length > 0 ? 1 : 0;
}

/** What the scan looked at stands in the name of its leg: `n8n-nodes-akool, source`. */
function legCheck({ name, findings }: ScanLeg): Check {
	const [, what] = name.split(', ');
	return checked(`Scan of the ${what}`, SCANNED[what], findings);
}

/** @throws Error when the tag names no package */
function indexOfTagged(tag: string): number {
	const { name } = readReleaseTag(tag);
	const index = PACKAGES.findIndex((one) => one.name === name);
	if (index < 0) throw new Error(`There is no package ${name}`);
	return index;
}

async function typeFindings(): Promise<string[]> {
	return (await exitCodeOf('tsc', ['--noEmit'])) === 0 ? [] : ['the types do not fit'];
}

function keep(tarball: string, folder: string): void {
	mkdirSync(folder, { recursive: true });
	copyFileSync(tarball, join(folder, basename(tarball)));
}

main(process.argv.slice(2)).catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
