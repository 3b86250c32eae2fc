import { retryAfterMs } from '../../../lib/core/httpResponse';

const NOON = Date.parse('2026-03-01T12:00:00Z');

describe('how long a server asks to wait', () => {
	test.each<[header: unknown, ms: number | undefined]>([
		['7', 7000],
		['0', 0],
		['1.5', 1500],
		[' 7 ', 7000],
		['-5', 0],
		['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
		['Sun, 01 Mar 2026 12:00:00 GMT', 0],
		['Sun, 01 Mar 2026 11:00:00 GMT', 0],
		['soon', undefined],
		['', undefined],
		['  ', undefined],
		['Infinity', undefined],
		[undefined, undefined],
		[7, undefined],
		[['7'], undefined],
	])('%j: %p ms', (header, ms) => expect(retryAfterMs(header, NOON)).toBe(ms));
});
