import { BoundedCache } from '../../sandbox/pictures/boundedCache';

describe('A cache with a bound', () => {
	const keysOf = (cache: BoundedCache<number>, keys: string) =>
		[...keys].filter((key) => cache.get(key) !== undefined).join('');

	it('keeps what fits into it', () => {
		const cache = new BoundedCache<number>(10);
		cache.set('a', 1, 5);
		cache.set('b', 2, 5);
		expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, 2, undefined]);
	});

	it('drops what was not used for longest', () => {
		const cache = new BoundedCache<number>(10);
		cache.set('a', 1, 5);
		cache.set('b', 2, 5);
		cache.get('a');
		cache.set('c', 3, 5);
		expect(keysOf(cache, 'abc')).toBe('ac');
	});

	it('counts a value that is set again once', () => {
		const cache = new BoundedCache<number>(10);
		cache.set('a', 1, 5);
		cache.set('a', 2, 5);
		cache.set('b', 3, 5);
		expect(keysOf(cache, 'ab')).toBe('ab');
		expect(cache.get('a')).toBe(2);
	});

	it('does not keep what is larger than itself', () => {
		const cache = new BoundedCache<number>(10);
		cache.set('a', 1, 11);
		expect(cache.get('a')).toBeUndefined();
		cache.set('b', 2, 10);
		expect(cache.get('b')).toBe(2);
	});
});
