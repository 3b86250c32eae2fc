import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingSpace, size } from '../../../scripts/freeSpace.cjs';

const PETABYTE = 1e15;

it('nothing is said where there is room', async () => {
	expect(await missingSpace(tmpdir(), 1)).toBeUndefined();
});

it('says how much is needed and how much is free', async () => {
	const problem = await missingSpace(tmpdir(), 100 * PETABYTE);
	expect(problem).toMatch(/^There is too little room on the disk of .+: 1\d+\.0 GB are needed, /);
	expect(problem).toMatch(/, [\d.]+ [MG]B are free\.$/);
});

it('a folder that is still to be made is on the disk of the one it will be in', async () => {
	const folder = join(tmpdir(), 'not-there/nor-this');
	expect(await missingSpace(folder, 100 * PETABYTE)).toContain(`disk of ${tmpdir()}:`);
});

it.each([
	[600e6, '600 MB'],
	[999e6, '999 MB'],
	[2.96e9, '3.0 GB'],
])('%d bytes are %s', (bytes, words) => {
	expect(size(bytes)).toBe(words);
});
