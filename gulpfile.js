const { readdirSync } = require('fs');
const { src, dest, parallel } = require('gulp');

const packages = ['.', ...readdirSync('packages').map((name) => `packages/${name}`)];

// `encoding: false` keeps gulp 5 from re-encoding PNG files as text.
const copyIcons = (folder) => () =>
	src(`${folder}/icons/**/*.{svg,png}`, { encoding: false }).pipe(dest(`${folder}/dist/icons`));
// n8n looks for a node's codex file beside its compiled class.
const copyCodex = (folder) => () =>
	src(`${folder}/nodes/**/*.node.json`).pipe(dest(`${folder}/dist/nodes`));

exports['build:icons'] = parallel(
	...packages.flatMap((folder) => [copyIcons(folder), copyCodex(folder)]),
);
