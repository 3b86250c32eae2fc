// @ts-check
'use strict';
/**
 * Where an n8n is installed. Plain JavaScript, since scripts/setup.mjs needs it
 * before any package is installed.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const REPOSITORY = resolve(__dirname, '../..');

/** Today's n8n, for every test and for the demo. */
const TODAYS_HOST = 'n8n-2.41';

/**
 * The folder an n8n is installed in: `.cache/n8n-host/<version>-<hash of its lock file>`, or one in
 * the folder that the environment variable `N8N_HOST_CACHE` names. It is there only once all of it is.
 *
 * @param {string} version which n8n: the folder in `n8n-host/` that defines it
 */
function hostFolder(version) {
	const cache = resolve(process.env.N8N_HOST_CACHE ?? join(REPOSITORY, '.cache/n8n-host'));
	const fingerprint = lockFingerprint(join(__dirname, '..', version, 'package-lock.json'));
	return join(cache, `${version}-${fingerprint.slice(0, 10)}`);
}

/**
 * Changes when what a lock file installs on this platform changes: native parts differ by platform.
 *
 * @param {string} lockFile its path
 */
function lockFingerprint(lockFile) {
	return createHash('sha256')
		.update(readFileSync(lockFile))
		.update(`${process.platform} ${process.arch}`)
		.digest('hex');
}

module.exports = { TODAYS_HOST, hostFolder, lockFingerprint };
