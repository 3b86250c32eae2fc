/**
 * Makes sure node_modules holds what package-lock.json says, so that every command works on a fresh
 * checkout. Plain Node, since nothing else is there yet. Costs next to nothing when all is in place.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
/** How often a long install says that it is still going, in ms. */
const REPORT_EVERY = 5_000;
const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
/** Inside node_modules, so it goes when they go. */
const MARK = `${REPOSITORY}node_modules/.akool-setup`;

checkNode();
const wanted = fingerprint();
if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== wanted) {
	await install();
	writeFileSync(MARK, wanted);
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	const [oldestMajor, oldestMinor] = OLDEST_NODE;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
	console.error(
		`This project needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
	);
	process.exit(1);
}

/** Some packages come in a version for each platform, so it counts as well. */
function fingerprint() {
	return createHash('sha256')
		.update(readFileSync(`${REPOSITORY}package-lock.json`))
		.update(`${process.platform} ${process.arch}`)
		.digest('hex');
}

async function install() {
	console.log("Installing this project's packages once, about a minute");
	const started = Date.now();
	const timer = setInterval(() => {
		const seconds = Math.round((Date.now() - started) / 1000);
		console.log(`Installing this project's packages: ${seconds} s so far`);
	}, REPORT_EVERY);
	const npm = spawn(
		'npm',
		['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
		{
			cwd: REPOSITORY,
			stdio: ['ignore', 'ignore', 'inherit'],
		},
	);
	const code = await new Promise((resolve) => {
		npm.once('error', (error) => {
			console.error(`npm could not be started: ${error.message}`);
			resolve(1);
		});
		npm.once('close', resolve);
	});
	clearInterval(timer);
	if (code !== 0) {
		console.error('Installing the packages failed; what npm says is above.');
		process.exit(1);
	}
}
