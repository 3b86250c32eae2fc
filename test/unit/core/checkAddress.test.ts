import type { AddressFinding, AddressProblem } from '../../../lib/core/addressFinding';
import { checkAddress } from '../../../lib/core/checkAddress';
import { ValidationError } from '../../../lib/core/errors';
import type { AcceptedMedia } from '../../../lib/core/wantedMedia';

const URL = 'https://example.com/a.jpg?token=secret';
const refusal = new ValidationError('no', 'no');
const accepted: AcceptedMedia = {
	check({ mimeType }) {
		if (mimeType === 'image/heic') throw refusal;
	},
	formats: (wanted) => `Use ${wanted ?? 'any'} files.`,
};
const check = (finding: AddressFinding, url = URL) => {
	try {
		checkAddress(finding, { field: 'Photo URL', url }, 'image', accepted);
	} catch (error) {
		return error as ValidationError;
	}
	return undefined;
};

test('what is fine, or not certain, passes', () => {
	expect(check({ is: 'media', media: { type: 'image', mimeType: 'image/png' } })).toBeUndefined();
	expect(check({ is: 'unknown' })).toBeUndefined();
});

test('where nothing is certain, the name of the file has to be that of a file that is accepted', () => {
	const byName = (address: string) => check({ is: 'unknown' }, address);
	expect(byName('https://example.com/IMG_0001.HEIC')).toBe(refusal);
	expect(byName('https://example.com/a.heic#top')).toBe(refusal);
	for (const address of [
		'https://example.com/a.heic?fm=jpg',
		'https://example.com/thumb?src=a.heic',
		'https://example.com/a.heic/thumb.jpg',
		'https://example.com/heic',
		'https://example.heic',
	]) {
		expect(byName(address)).toBeUndefined();
	}
});

test('what was found counts more than the name', () => {
	const picture = { is: 'media', media: { type: 'image', mimeType: 'image/jpeg' } } as const;
	expect(check(picture, 'https://example.com/a.heic')).toBeUndefined();
});

test('what the provider does not accept is refused in its words', () => {
	expect(check({ is: 'media', media: { type: 'image', mimeType: 'image/heic' } })).toBe(refusal);
});

test.each<[problem: AddressProblem, words: string, reason: string]>([
	['webPage', 'leads to a web page, not to a file', 'notAPicture'],
	['loginPage', 'leads to a login page', 'unreachable'],
	['passwordAsked', 'asks for a user name and password', 'unreachable'],
	['notFound', 'leads to no file (HTTP 404)', 'unreachable'],
	['gone', 'leads to a file that was deleted (HTTP 410)', 'unreachable'],
	['empty', 'leads to an empty file', 'notAPicture'],
	['text', 'leads to text, not to a picture or video', 'notAPicture'],
	['local', 'is an address on this computer or a private network', 'unreachable'],
	['redirectedToLocal', 'leads to an address on a private network', 'unreachable'],
	['redirectedOffWeb', 'does not lead to a web address', 'unreachable'],
])('%s is told in words, with advice, a reason and no secrets', (problem, words, reason) => {
	const error = check({ is: 'wrong', problem });
	expect(error).toBeInstanceOf(ValidationError);
	expect(error?.message).toBe(`'Photo URL' ${words}: https://example.com/a.jpg?token=[hidden]`);
	expect(error?.errorReason).toBe(reason);
	expect(error?.advice).toMatch(/^[A-Z].*\. Nothing was submitted\. .*'Check Addresses'\.$/);
});

test('another file is named, with what to use instead', () => {
	const error = check({ is: 'wrong', problem: 'otherFile', what: 'a PDF document' });
	expect(error?.message).toContain("'Photo URL' leads to a PDF document: https://");
	expect(error?.advice).toMatch(/^Use image files\. Nothing was submitted/);
	expect(error?.errorReason).toBe('notAPicture');
});

test('a long address is cut short', () => {
	const error = check({ is: 'wrong', problem: 'gone' }, `https://example.com/${'a'.repeat(500)}`);
	expect(error?.message.length).toBeLessThan(180);
});
