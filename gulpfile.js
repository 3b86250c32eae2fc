const { src, dest, parallel } = require('gulp');

// `encoding: false` keeps gulp 5 from re-encoding PNG files as text.
const copyIcons = () => src('icons/**/*.{svg,png}', { encoding: false }).pipe(dest('dist/icons'));
// n8n looks for a node's codex file beside its compiled class.
const copyCodex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));

exports['build:icons'] = parallel(copyIcons, copyCodex);
