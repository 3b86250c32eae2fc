/**
 * Makes sure node_modules holds what package-lock.json says, so that every command works on a fresh
 * checkout. Plain Node, since nothing else is there yet. Costs next to nothing when all is in place.
 * With the argument `start` it begins by saying what `npm start` is going to do.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import steps from '../n8n-host/commands/steps.cjs';
import folders from '../n8n-host/install/hostFolder.cjs';
import space from './freeSpace.cjs';

const OLDEST_NODE = [20, 19];
const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
/** Inside node_modules, so it goes when they go. */
const MARK = `${REPOSITORY}node_modules/.akool-setup`;
const print = steps.printTo(process.stdout);

checkNode();
const wanted = folders.lockFingerprint(`${REPOSITORY}package-lock.json`);
const isInstalled = existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted;
if (process.argv.includes('start')) await announceStart();
if (!isInstalled) {
	await checkSpace(space.SIZES.packages);
	await install();
	writeFileSync(MARK, wanted);
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	const [oldestMajor, oldestMinor] = OLDEST_NODE;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
	fail(
		`This project needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
	);
}

/** Says at the very beginning what the first start takes, and ends it where there is no room. */
async function announceStart() {
	if (existsSync(folders.hostFolder(folders.TODAYS_HOST))) return;
	const { packages, n8n, cached } = space.SIZES;
	const needed = n8n + cached + (isInstalled ? 0 : packages);
	print(
		'The first start installs n8n into this folder. It takes about 5 minutes (longer on a busy ' +
			`computer) and ${space.size(needed)} of disk space. Later starts take half a minute at most.`,
	);
	await checkSpace(needed);
}

async function checkSpace(needed) {
	const problem = await space.missingSpace(REPOSITORY, needed);
	if (problem !== undefined) fail(`${problem} Make room and run this again.`);
}

async function install() {
	const code = await steps.withProgress(
		"Installing this project's packages once, about half a minute",
		print,
		runNpm,
	);
	if (code !== 0) fail('Installing the packages failed; what npm says is above.');
}

async function runNpm() {
	const npm = spawn(
		'npm',
		['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
		{ cwd: REPOSITORY, stdio: ['ignore', 'ignore', 'inherit'] },
	);
	return await new Promise((resolve) => {
		npm.once('error', (error) => {
			print(`npm could not be started: ${error.message}`);
			resolve(1);
		});
		npm.once('close', resolve);
	});
}

function fail(reason) {
	console.error(reason);
	process.exit(1);
}
