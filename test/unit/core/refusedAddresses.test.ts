import { ValidationError } from '../../../lib/core/errors';
import { readMediaFromAddress } from '../../../lib/core/media';
import { readMediaAddress, readWebAddress } from '../../../lib/core/webAddress';

const A = 'https://a.example/a.jpg';
const B = 'https://b.example/b.jpg?sig=1';

/** What is thrown. */
function errorOf(read: () => unknown): ValidationError {
	try {
		read();
	} catch (error) {
		expect(error).toBeInstanceOf(ValidationError);
		return error as ValidationError;
	}
	throw new Error('It was not refused');
}

describe('two addresses are never glued into one', () => {
	test.each([
		`${A}\n${B}`,
		`${A}\r\n\r\n${B}`,
		`${A}\t${B}`,
		`${A}\u2028${B}`,
		`${A} ${B}`,
		`${A},${B}`,
		`${A}, ${B}`,
		`${A};${B}`,
		`${A} | ${B}`,
		`${A}${B}`,
		`${A}%20${B}`,
		`${A}%0A${B}`,
		`"${A}","${B}"`,
		`"${A}"\n"${B}"`,
		`<${A}> <${B}>`,
		`["${A}","${B}"]`,
		`[${A}](${B})`,
		`${A} www.b.example/b.jpg`,
		`${A},www.b.example/b.jpg`,
		`${A} 1x, ${B} 2x`,
		`<a href="${A}"><img src="${B}"></a>`,
		[A, B],
	])('%j', (value) => {
		const { message, advice, errorReason } = errorOf(() => readMediaAddress(value, 'X'));
		expect(message).toBe("'X' contains 2 web addresses, but takes only one");
		expect(advice).toContain('Enter one address');
		expect(errorReason).toBe('unreachable');
	});

	test('how many there are is said', () => {
		const three = [A, B, A].join('\n');
		expect(() => readMediaAddress(three, 'X')).toThrow("'X' contains 3 web addresses");
	});
});

describe('an address and something else', () => {
	test.each([
		`${A}\nJohn`,
		`${A}\tJohn`,
		`${A} John Smith`,
		`${A} 2x`,
		`${A} b.example/b.jpg`,
		`Photo: ${A}`,
		`Photo:\n${A}`,
		`see ${A} for it`,
	])('%j', (value) => {
		const { message, advice } = errorOf(() => readMediaAddress(value, 'X'));
		expect(message).toBe("'X' contains more than a web address");
		expect(advice).toContain('Enter only the address');
	});

	test('only where it is certain that an address goes on in the next line is it joined', () => {
		const [path, query] = B.split('?');
		expect(readMediaAddress(`${path}\n?${query}\r\n &x=%20\n`, 'X')).toBe(`${B}&x=%20`);
		expect(() => readMediaAddress(`${path}\nabc`, 'X')).toThrow('more than a web address');
	});
});

describe('an expression that was not evaluated', () => {
	test.each<[value: string, shown: string]>([
		['https://a.example/{{ $json.name }}.jpg', '{{ $json.name }}'],
		['={{ $json.url }}', '{{ $json.url }}'],
		['{{ $json.url', '{{ $json.url'],
		['$json.url', '$json.url'],
		['=$json["url"]', '=$json["url"]'],
		["$('Form').item.json.url", "$('Form').item.json.url"],
		['$node["Form"].json.url', '$node["Form"].json.url'],
		['https://a.example/${name}.jpg', '${name}'],
		['https://a.example/%7B%7B%20$json.name%20%7D%7D.jpg', '%7B%7B%20$json.name%20%7D%7D'],
		['https://a.example/{{\n$json.name\n}}.jpg', '{{\n$json.name\n}}'],
	])('%j', (value, shown) => {
		const { message, advice, errorReason } = errorOf(() => readWebAddress(value, 'X'));
		expect(message).toBe(`'X' contains an expression that was not evaluated: ${shown}`);
		expect(advice).toContain("Switch the field from 'Fixed' to 'Expression'");
		expect(errorReason).toBe('other');
	});

	test.each([
		'undefined',
		'null',
		'NaN',
		'[object Object]',
		'undefined/a.jpg',
		'https://a.example/undefined',
		'https://a.example/undefined.jpg',
		'https://a.example/[object Object].jpg',
		'https://a.example/?photo=[object%20Object]',
		'https://a.example/.jpg',
	])('or that found nothing: %j', (value) => {
		const { message, advice } = errorOf(() => readMediaAddress(value, 'X'));
		expect(message).toContain("'X' has a gap where an expression returned nothing: ");
		expect(advice).toContain('Open the expression');
	});
});

describe('what can be no address', () => {
	test.each<[value: unknown, advice: string]>([
		[{ id: 'filesystem-v2:1', mimeType: 'image/png' }, "Set the type above to 'Binary File'"],
		[[{ url: A, filename: 'a.jpg' }], 'Use the field in it that contains the address'],
		[42, 'Enter a complete web address'],
		[true, 'Enter a complete web address'],
		['\u200b', 'Enter a complete web address'],
	])('%j', (value, advice) => {
		const error = errorOf(() => readMediaAddress(value, 'X'));
		expect(error.message).toBe("'X' is not a web address");
		expect(error.advice).toContain(advice);
	});

	test.each([[[]], [[null]], [['', undefined]]])('an empty list is empty: %j', (value) => {
		expect(() => readMediaAddress(value, 'X')).toThrow("'X' is empty");
	});

	test.each([
		'C:\\Users\\me\\a.jpg',
		'file:///home/me/a.jpg',
		'/home/node/a.jpg',
		'~/a.jpg',
		'blob:https://a.example/1f2e',
	])('a place on a computer: %j', (value) => {
		const { message, advice } = errorOf(() => readMediaAddress(value, 'X'));
		expect(message).toMatch(/^'X' (?:is not a web address|starts with file)/);
		expect(advice).toMatch(/path on a computer|starts with https/);
	});

	test('a text of many pages', () => {
		const { message, advice } = errorOf(() => readMediaFromAddress('so long. '.repeat(9999), 'X'));
		expect(message).toBe("'X' has 89991 characters, too many for a web address");
		expect(advice.length).toBeLessThan(200);
	});
});

test('no message shows a query or a login', () => {
	for (const value of [
		'ftp//user:pass-word@a.example/a.jpg?sig=abc-def',
		'htp: //user:pass-word@a.example/a.jpg?sig=abc-def',
		'https://user:pass-word@/a.jpg?sig=abc-def',
	]) {
		const { message, advice } = errorOf(() => readMediaAddress(value, 'X'));
		expect(message + advice).not.toMatch(/pass-word|abc-def/);
	}
});

test('what has no scheme is completed for pictures, and refused elsewhere', () => {
	expect(readMediaAddress('www.example.com/a.jpg', 'X')).toBe('https://www.example.com/a.jpg');
	expect(readMediaAddress('//cdn.example.com/a.jpg', 'X')).toBe('https://cdn.example.com/a.jpg');
	expect(() => readWebAddress('www.example.com/a.jpg', 'X')).toThrow('is not a web address');
	expect(() => readMediaAddress('example.com/a.jpg', 'X')).toThrow('is not a web address');
});
