import { packPackages } from '../n8n-host/install/packPackages';
import { scanPackages, type ScanLeg } from './scanLegs';
import type { Print } from './stageOutput';

/** `npm run scan`: builds, packs and scans all packages; fails on any finding. */
async function main(): Promise<void> {
	const legs = await scanPackages(await packPackages({ onProgress: console.log }));
	legs.forEach((leg) => printLeg(leg, console.log));
	process.exitCode = legs.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

/** Prints what one part of the scan found. */
export function printLeg({ name, findings, warnings }: ScanLeg, print: Print): void {
	for (const warning of warnings) print(`${name}: warning: ${warning}`);
	for (const finding of findings) print(`${name}: ${finding}`);
	print(`${name}: ${findings.length === 0 ? 'passed' : 'failed'}`);
}

if (require.main === module) void main();
