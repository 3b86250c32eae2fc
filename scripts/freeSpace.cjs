// @ts-check
'use strict';
/** Plain JavaScript, since scripts/setup.mjs needs it before any package is installed. */
const { existsSync } = require('node:fs');
const { statfs } = require('node:fs/promises');
const { dirname } = require('node:path');

/** In bytes. */
const MB = 1e6;
const GB = 1e9;

/**
 * What the parts that are installed take, in bytes, measured on Linux: packages, n8n, and what npm
 * keeps of both in its cache.
 */
const SIZES = { packages: 600 * MB, n8n: 2_500 * MB, cached: 400 * MB };

/**
 * Looks whether there is room for something before it is installed.
 *
 * @param {string} folder where it goes; it need not exist yet
 * @param {number} needed in bytes
 * @returns {Promise<string | undefined>} words for a person when there is too little; undefined when
 * there is enough, or the system doesn't say
 */
async function missingSpace(folder, needed) {
	let existing = folder;
	while (!existsSync(existing)) existing = dirname(existing);
	const disk = await statfs(existing).catch(() => undefined);
	if (disk === undefined) return undefined;
	const free = disk.bavail * disk.bsize;
	if (free >= needed) return undefined;
	return `There is too little room on the disk of ${existing}: ${size(needed)} are needed, ${size(free)} are free.`;
}

/**
 * Words for a size: `600 MB`, `3.5 GB`.
 *
 * @param {number} bytes
 */
function size(bytes) {
	return bytes < GB ? `${Math.round(bytes / MB)} MB` : `${(bytes / GB).toFixed(1)} GB`;
}

module.exports = { SIZES, missingSpace, size };
