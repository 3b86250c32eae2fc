import { stableHash } from '../../../lib/core/stableHash';

test('equal values have equal hashes, of 32 hex digits', () => {
	const value = () => ({ a: [1, 'two', null], b: { c: true } });
	expect(stableHash(value())).toBe(stableHash(value()));
	expect(stableHash(value())).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
	['another number', { a: 1 }, { a: 2 }],
	['a number as text', { a: 1 }, { a: '1' }],
	['another name', { a: 1 }, { b: 1 }],
	['another order of a list', [1, 2], [2, 1]],
	['another depth', [1, [2]], [[1], 2]],
])('%s gives another hash', (_name, one, other) => {
	expect(stableHash(one)).not.toBe(stableHash(other));
});

test('what a text is replaced by is hashed, wherever it stands; nothing else is replaced', () => {
	const normalize = (text: string) => text.replace('/tmp', '');
	expect(stableHash(['/tmp/a', { b: '/tmp/b', c: 1 }], normalize)).toBe(
		stableHash(['/a', { b: '/b', c: 1 }]),
	);
	expect(stableHash({ '/tmp/a': 1 }, normalize)).not.toBe(stableHash({ '/a': 1 }));
});
