import { ENDPOINTS } from '../../../lib/akool/endpoints';
import { failureReasonOf } from '../../../lib/akool/failureReason';
import { codeOf, dataOf, fieldsIn, inShort } from '../answer';
import { type Finding, notAnswered } from '../finding';
import { emptyList } from './errorSteps';
import { pairOf } from './pair';
import { charged, FAILED, swap } from './swap';
import type { CheckTools, PaidAkoolStep } from './tools';

/** Somewhere in any picture. */
const ANY_LANDMARKS = '20,20:40,20:30,30:30,40';

/** What a failed job with Classic shows. */
export const FAILURE_STEP: PaidAkoolStep = {
	about: 'What does a failed job cost, what does it say, and how does Classic answer?',
	mayCost: 'This tries to swap a face with Classic in a picture without one.',
	price: ({ price }) => price,
	run: failClassic,
};

async function failClassic(tools: CheckTools): Promise<Finding[]> {
	const { noFace } = tools.media;
	const question = 'What a failed job costs (a refund may come later)';
	if (!noFace) return [notAnswered(question, 'it needs --no-face')];
	const [source] = pairOf(tools);
	const swapped = await swap(tools, 'classic', ENDPOINTS.classicImage, {
		sourceImage: [{ path: source.faceUrl, opts: source.cropLandmarks }],
		targetImage: [{ path: noFace, opts: ANY_LANDMARKS }],
		modifyImage: noFace,
		face_enhance: 0,
	});
	const { created, job } = swapped;
	const taken = {
		question: 'How Classic takes a job',
		expected: 'code 1000 with data._id, and any words',
		seen: `${inShort(created)}; ${fieldsIn(dataOf(created))}`,
		agrees: codeOf(created) === 1000,
	};
	if (!job) return [taken, notAnswered(question, 'it was refused')];
	if (job.statuses.at(-1) !== FAILED) {
		return [taken, notAnswered(question, `it did not fail: status ${job.statuses.at(-1)}`)];
	}
	const reason = failureReasonOf(job.entry);
	return [
		taken,
		{
			question: 'The reason of a failed job',
			expected: 'a field that the nodes read',
			seen: reason ?? `none is read; ${fieldsIn(job.entry)}`,
		},
		charged(swapped, question),
		await afterDeletion(tools, String(dataOf(created)._id)),
	];
}

async function afterDeletion({ ask }: CheckTools, id: string): Promise<Finding> {
	await ask('delete', ENDPOINTS.deleteResults, { _ids: id });
	return emptyList(
		'The list of a deleted job',
		await ask('list deleted', `${ENDPOINTS.results}?_ids=${id}`),
	);
}
