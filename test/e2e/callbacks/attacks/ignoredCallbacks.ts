import { claim, json, sealed, type Attacks } from './callbackRequest';

const DAY = 24 * 60 * 60 * 1000;
const at = (jobId: string, timestamp: number) => json(sealed(claim(jobId), { timestamp }));
const saying = (jobId: string, changes: object) => json(sealed(claim(jobId, changes)));

/** Well sealed and saying that a job is completed, but not what a trigger for face swaps waits for. */
export const UNWANTED_CALLBACKS: Attacks = {
	'sent two days ago': (id) => at(id, Date.now() - 2 * DAY),
	'sent two days ago, in seconds': (id) => at(id, Math.floor((Date.now() - 2 * DAY) / 1000)),
	'sent in two days': (id) => at(id, Date.now() + 2 * DAY),
	'sent in the year 1970': (id) => json(sealed(claim(id), { timestamp: '0000000000001' })),
	'another type': (id) => saying(id, { type: 'lipsync' }),
	'an unknown type': (id) => saying(id, { type: '__proto__' }),
	'a type in a list': (id) => saying(id, { type: ['faceswap'] }),
	'no type': (id) => saying(id, { type: undefined }),
};

/** Well sealed and readable, but not saying that a job is completed or failed. */
export const EARLY_CALLBACKS: Attacks = {
	'status 1': (id) => saying(id, { status: 1 }),
	'status 2': (id) => saying(id, { status: 2 }),
	'status 2 as a text': (id) => saying(id, { status: '2' }),
	'status 0': (id) => saying(id, { status: 0 }),
	'status -3': (id) => saying(id, { status: -3 }),
	'status 99': (id) => saying(id, { status: 99 }),
	'status 3.5': (id) => saying(id, { status: 3.5 }),
	'status null': (id) => saying(id, { status: null }),
	'status true': (id) => saying(id, { status: true }),
	'status in words': (id) => saying(id, { status: 'completed' }),
	'status in a list': (id) => saying(id, { status: [3] }),
	'no status': (id) => saying(id, { status: undefined }),
	'a status called constructor': (id) => saying(id, { status: 'constructor' }),
};
