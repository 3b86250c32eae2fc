import { splitOnRefusal } from '../../../lib/jobs/splitOnRefusal';
import type { ErrorClass } from '../../../lib/jobs/requestPolicy';

const classifyError = (error: unknown) => error as ErrorClass;
const REFUSED: ErrorClass = { kind: 'refused' };

/** A provider that refuses requests with a bad ID or too many of them, and notes what it is asked. */
async function askFor(ids: string[], isRefused: (ids: string[]) => boolean, error = REFUSED) {
	const asked: string[] = [];
	const ask = async (some: string[]) => {
		asked.push(some.join(''));
		if (isRefused(some)) throw error;
		return some.join('');
	};
	return { asked, ...(await splitOnRefusal(ids, ask, { classifyError })) };
}

test('what is not refused is one request', async () => {
	const { asked, answers, errors } = await askFor(['a', 'b', 'c'], () => false);
	expect(asked).toEqual(['abc']);
	expect(answers).toEqual(['abc']);
	expect(errors.size).toBe(0);
});

test('one bad ID costs the others nothing but a few requests', async () => {
	const { asked, answers, errors } = await askFor([...'abcde'], (ids) => ids.includes('d'));
	expect(asked).toEqual(['abcde', 'abc', 'de', 'd', 'e']);
	expect(answers).toEqual(['abc', 'e']);
	expect(errors).toEqual(new Map([['d', REFUSED]]));
});

test('a list that is too long is read in parts', async () => {
	const { answers, errors } = await askFor([...'abcde'], (ids) => ids.length > 2);
	expect(answers).toEqual(['ab', 'c', 'de']);
	expect(errors.size).toBe(0);
});

test('when each is refused, each has its error', async () => {
	const { answers, errors } = await askFor([...'abc'], () => true);
	expect(answers).toEqual([]);
	expect([...errors.keys()]).toEqual(['a', 'b', 'c']);
});

test.each<ErrorClass['kind']>(['final', 'unclear', 'throttled', 'neverArrived'])(
	'%s is about all of them, so nothing is asked again',
	async (kind) => {
		const error: ErrorClass = { kind };
		const { asked, errors } = await askFor([...'ab'], () => true, error);
		expect(asked).toEqual(['ab']);
		expect(errors).toEqual(
			new Map([
				['a', error],
				['b', error],
			]),
		);
	},
);
