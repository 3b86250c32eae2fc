import { ENDPOINTS } from '../../../lib/akool/endpoints';
import { dataOf, fieldsIn, objectOf } from '../answer';
import { type Finding, NOT_DOCUMENTED, notAnswered } from '../finding';
import { lifetimeOf } from '../lifetime';
import { callbackFindings } from './callbackFindings';
import { emptyList } from './errorSteps';
import { changes, pairOf } from './pair';
import { charged, deduction, refused, swap, type Swapped } from './swap';
import type { CheckTools, PaidAkoolStep } from './tools';

/** What a swap with Pro shows, of landmarks and of jobs. */
export const PRO_STEP: PaidAkoolStep = {
	about: 'Which landmarks does Pro take, when is a job listed, and what does it cost?',
	mayCost: 'This swaps a face with Pro.',
	price: ({ price }) => price,
	run: swapPro,
};

async function swapPro(tools: CheckTools): Promise<Finding[]> {
	const [source, target] = pairOf(tools);
	const swapped = await swap(tools, 'pro', ENDPOINTS.faceSwapPro, {
		sourceImage: [{ path: source.faceUrl, opts: source.cropLandmarks }],
		targetImage: [{ path: tools.media.group, opts: target.landmarks }],
		model_name: 'akool_faceswap_image_hq',
		face_enhance: false,
		single_face_mode: false,
	});
	const question = 'Pro swaps the face whose landmarks are given (those of the whole picture)';
	const isRefused = refused(swapped, question);
	if (isRefused) return isRefused;
	return [
		{ question, expected: 'that face alone', ...(await changes(tools, swapped)) },
		...(await listing(tools, swapped)),
		deduction(swapped),
		charged(swapped, 'What a swap with Pro costs'),
		await kept(swapped),
		...(await callbackFindings(tools, String(dataOf(swapped.created)._id))),
	];
}

async function listing({ ask }: CheckTools, { created, job }: Swapped): Promise<Finding[]> {
	const { job_id: number } = dataOf(created);
	const byNumber = await ask('list by job_id', `${ENDPOINTS.results}?_ids=${number}`);
	const { listedAfter, first, statuses = [], entry = {} } = job ?? {};
	return [
		{
			question: 'How long until a new job is in the list',
			expected: 'a moment; the nodes wait for it as long as for its end',
			seen: listedAfter === undefined ? 'it never was' : `${listedAfter} ms`,
			agrees: listedAfter !== undefined,
		},
		{
			question: 'Statuses of a job',
			expected: '1, 2, 3',
			seen: statuses.join(', '),
			agrees: statuses.filter((status) => /^\d$/.test(status)).every((one) => /[1-4]/.test(one)),
		},
		{
			question: 'The address of the result while there is none (the nodes look at the status)',
			expected: 'it may be there',
			seen: `status ${first?.status}: ${JSON.stringify(first?.url)}`,
		},
		{ question: 'Fields of a job', expected: NOT_DOCUMENTED, seen: fieldsIn(entry) },
		emptyList('The list of a job_id instead of an _id', byNumber),
	];
}

async function kept({ job }: Swapped): Promise<Finding> {
	const question = 'How long a result is kept';
	const { url } = objectOf(job?.entry);
	if (typeof url !== 'string' || url === '') return notAnswered(question, 'there is no result');
	return { question, expected: '7 days', seen: `${await lifetimeOf(url)}; ${url}` };
}
