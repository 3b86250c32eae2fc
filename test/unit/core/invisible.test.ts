import { withoutInvisible } from '../../../lib/core/invisible';

test.each([
	['a\u200bb', 'ab'],
	['\ufeffab', 'ab'],
	['a\u00adb', 'ab'],
	['\u200ea\u202eb\u2069', 'ab'],
	['a\u2060b\u180e', 'ab'],
	['a\0b\x7f\x1b', 'ab'],
	['a\ufffcb\u2800', 'ab'],
	['a\u200db', 'ab'],
	['a\u200c', 'a'],
	['a\ufe0f', 'a'],
	['é\u200d', 'é'],
])('%j is seen as %s', (text, seen) => expect(withoutInvisible(text)).toBe(seen));

test.each([
	'a b\tc\r\nd\u2028e',
	'👨\u200d👩\u200d👧',
	'❤\ufe0f',
	'می\u200cخواهم',
	'क्\u200dष',
	'Screenshot at 1.00.00\u202fPM',
	'写\u3000真',
])('%j stays', (text) => expect(withoutInvisible(text)).toBe(text));

test('a no-break space is a space', () => {
	expect(withoutInvisible('my\u00a0photo')).toBe('my photo');
});
