import { readJobEntry, readSubmittedJob } from '../../../lib/akool/akoolJob';
import { isoDateOf, resultUrlOf } from '../../../lib/core/recordValues';
import { readCredit, readResultList } from '../../../lib/akool/resultList';

const ID = '64dae65af6e250d4fb2bca63';

describe('the address of a result', () => {
	const URL = 'https://cdn.example/a.png';
	test.each([
		[URL, URL],
		[` ${URL}\n`, URL],
		['http://cdn.example/a.png', 'http://cdn.example/a.png'],
		['https://cdn.example/my picture.png', 'https://cdn.example/my%20picture.png'],
		['//cdn.example/a.png', URL],
		[[URL, 'https://cdn.example/b.png'], URL],
		[['', null, URL], URL],
		[`${URL},https://cdn.example/b.png`, URL],
		['https://cdn.example/w_1,h_2/a.png?sig=a%20b', 'https://cdn.example/w_1,h_2/a.png?sig=a%20b'],
	])('%j is %s', (value, url) => expect(resultUrlOf(value)).toBe(url));

	test.each([
		'',
		' ',
		'null',
		'undefined',
		'/final/a.png',
		'ftp://a/b',
		'https://',
		null,
		5,
		[],
		{},
	])('%j is none', (value) => expect(resultUrlOf(value)).toBeUndefined());

	test('a job without one is completed all the same', () => {
		const job = readJobEntry({ _id: ID, faceswap_status: 3, url: 'null' });
		expect(job).toMatchObject({ status: 'completed', statusCode: 3 });
		expect(job).not.toHaveProperty('url');
	});
});

describe('a date', () => {
	test.each([
		[1692067418, '2023-08-15T02:43:38.000Z'],
		['1692067418', '2023-08-15T02:43:38.000Z'],
		['1692067418536', '2023-08-15T02:43:38.536Z'],
		[1692067418.5, '2023-08-15T02:43:38.500Z'],
		[{ $date: '2023-08-15T02:43:38.536Z' }, '2023-08-15T02:43:38.536Z'],
		[{ $date: 1692067418536 }, '2023-08-15T02:43:38.536Z'],
		[{}, undefined],
		['', undefined],
	])('%j is %s', (value, date) => expect(isoDateOf(value)).toBe(date));
});

describe('an ID', () => {
	test.each([[ID], [{ $oid: ID }], [` ${ID} `]])('%j is one', (_id) => {
		expect(readJobEntry({ _id, faceswap_status: 1 })._id).toBe(ID);
		expect(readSubmittedJob({ _id })?._id).toBe(ID);
	});

	test.each([{}, [ID], { $oid: {} }, null, true])('%j is none: no job is made of it', (_id) => {
		expect(readSubmittedJob({ _id })).toBeUndefined();
		expect(readJobEntry({ _id, faceswap_status: 3 })._id).toBe('');
	});
});

test.each([true, [3], {}, null, '', 'success', 'NaN', 3.5, -1, 0])(
	'a status of %j is unknown',
	(faceswap_status) => expect(readJobEntry({ _id: ID, faceswap_status }).status).toBe('unknown'),
);

describe('what a job cost', () => {
	const read = (faceswap_status: number, more: object) =>
		readJobEntry({ _id: ID, faceswap_status, ...more }).creditsCharged;

	test.each([
		[4, 4],
		['4', 4],
		[0, 0],
		[2.5, 2.5],
		[-1, undefined],
		['', undefined],
		['four', undefined],
		[null, undefined],
	])('a deduction_credit of %j is %p', (deduction_credit, credits) => {
		expect(read(3, { deduction_credit })).toBe(credits);
		expect(read(4, { deduction_credit })).toBe(credits);
	});

	test('is told when the job is finished', () => {
		expect(read(1, { deduction_credit: 0 })).toBeUndefined();
		expect(read(2, { deduction_credit: 4 })).toBeUndefined();
	});

	test('is not a length of time', () => {
		expect(read(3, { deduction_duration: 10, video_duration: 10 })).toBeUndefined();
		expect(read(3, { deduction_duration: 10, url: 'https://a.test/a.mp4' })).toBeUndefined();
	});

	test.each([
		[{ deduction_duration: 4, video_duration: 0 }, 4],
		[{ deduction_duration: '4', video_duration: null }, 4],
		[{ deduction_duration: 4, deduction_credit: 5 }, 5],
		[{ deduction_duration: 0, video_duration: 0 }, undefined],
		[{ deduction_credits: 4 }, 4],
		[{ credits: '4' }, 4],
	])('of a picture, which has no length, is in any of its fields: %j', (fields, credits) => {
		expect(read(3, { url: 'https://a.test/a.png', ...fields })).toBe(credits);
	});

	test('stands behind the reason of a failure', () => {
		const job = readJobEntry({
			...{ deduction_credit: 0, alg_msg: 'too dark', createdAt: '2023-08-15T02:43:38.536Z' },
			...{ _id: ID, faceswap_status: 4 },
		});
		expect(Object.keys(job).slice(-2)).toEqual(['failureReason', 'creditsCharged']);
	});
});

describe('the list of results', () => {
	const entry = { _id: ID, faceswap_status: 3 };
	test.each<[object]>([
		[{ data: { result: [entry] } }],
		[{ data: { result: [null, 'x', entry] } }],
		[{ data: { result: entry } }],
		[{ data: { result: { '0': entry } } }],
		[{ data: [entry] }],
		[{ data: entry }],
		[{ result: [entry] }],
		[{ data: null, result: [entry] }],
	])('%j has one', (envelope) => expect(readResultList({ ...envelope })).toEqual([entry]));

	test.each<[object]>([
		[{}],
		[{ data: null }],
		[{ data: '' }],
		[{ data: {} }],
		[{ data: [] }],
		[{ data: { result: null } }],
		[{ data: { result: [] } }],
		[{ data: { result: {} } }],
	])('%j is empty', (envelope) => expect(readResultList({ ...envelope })).toEqual([]));

	test.each<[object]>([[{ data: 'soon' }], [{ data: 5 }], [{ data: { result: 'soon' } }]])(
		'%j is none',
		(envelope) => expect(readResultList({ ...envelope })).toBeUndefined(),
	);
});

test.each([
	[{ credit: 950 }, 950],
	[{ credit: '950' }, 950],
	[{ credit: ' 950.5 ' }, 950.5],
	[{ credit: '1,950.5' }, 1950.5],
	[{ credit: '12,345,678' }, 12345678],
	[{ credit: '1,95' }, undefined],
	[{ credit: 0 }, 0],
	[{ credit: '' }, undefined],
	[{ credit: null }, undefined],
	[{ credit: 'much' }, undefined],
	[null, undefined],
	[950, undefined],
])('a balance of %j is %p', (data, credit) => expect(readCredit({ data })).toBe(credit));
