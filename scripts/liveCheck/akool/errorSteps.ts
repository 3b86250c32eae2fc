import { ENDPOINTS } from '../../../lib/akool/endpoints';
import { type Answer, codeOf, dataOf, inShort, objectOf } from '../answer';
import { type Finding, NOT_DOCUMENTED } from '../finding';
import { refusal } from './accountSteps';
import { readBalance } from './jobs';
import type { AkoolStep, CheckTools } from './tools';

/** An ID of the right form that no job has. */
const NO_JOB = '0'.repeat(24);

const SUBMISSIONS = {
	Pro: ENDPOINTS.faceSwapPro,
	Plus: ENDPOINTS.faceSwapPlus,
	'Classic, picture': ENDPOINTS.classicImage,
	'Classic, video': ENDPOINTS.classicVideo,
};

/** How what is wrong is answered. None of it makes a job. */
export const ERROR_STEPS: AkoolStep[] = [
	{
		about: 'How are submissions answered that say nothing, and do they cost anything?',
		async run(tools) {
			const before = await readBalance(tools);
			const findings: Finding[] = [];
			for (const [name, path] of Object.entries(SUBMISSIONS)) {
				const answer = await tools.ask(`empty ${name}`, path, {});
				findings.push(refusal(`An empty submission, ${name}`, 1003, answer));
			}
			const after = await readBalance(tools);
			const question = 'What refused submissions cost';
			const isKnown = before !== undefined && after !== undefined;
			const seen = `balance ${before} before, ${after} after`;
			return [
				...findings,
				{ question, expected: '0', seen, agrees: isKnown ? before === after : undefined },
			];
		},
	},
	{
		about: 'How is a job answered that does not exist?',
		async run({ ask }) {
			const listed = await ask('list unknown', `${ENDPOINTS.results}?_ids=${NO_JOB}`);
			const strange = await ask('list strange', `${ENDPOINTS.results}?_ids=not-an-id`);
			const deleted = await ask('delete unknown', ENDPOINTS.deleteResults, { _ids: NO_JOB });
			return [
				emptyList('The list of an unknown ID', listed),
				{ question: 'The list of what is no ID', expected: NOT_DOCUMENTED, seen: inShort(strange) },
				{
					question: 'Deleting an unknown ID',
					expected: NOT_DOCUMENTED,
					seen: inShort(deleted),
				},
			];
		},
	},
	{
		about: 'How does Analyze Frames answer nothing?',
		run: async (tools) => [await noFrames(tools)],
	},
];

/** What the nodes take as "not there (yet)". */
export function emptyList(question: string, answer: Answer): Finding {
	const { result } = dataOf(answer);
	return {
		question,
		expected: 'code 1000, an empty list',
		seen: `${inShort(answer)}, result: ${JSON.stringify(result)?.slice(0, 200)}`,
		agrees: codeOf(answer) === 1000 && Array.isArray(result) && result.length === 0,
	};
}

async function noFrames({ ask }: CheckTools): Promise<Finding> {
	const answer = await ask('frames nothing', ENDPOINTS.analyzeFrames, { frame_urls: [] });
	const { success, error } = objectOf(answer.body);
	return {
		question: 'Analyze Frames without frames',
		expected: 'HTTP 400, success: false, error: a text',
		seen: inShort(answer),
		agrees: answer.status === 400 && success === false && typeof error === 'string',
	};
}
