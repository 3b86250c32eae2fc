import type { Finding } from '../finding';
import { limitHeaders } from '../limitHeaders';
import { codeOf, dataOf, fieldsIn, inShort, objectOf, shown } from '../answer';
import type { CheckTools, Step } from './step';

const UNKNOWN_IDS = ['task_12345678', '00000000-0000-4000-8000-000000000000'];

/** What is found out about keys, the balance and what does not exist. Costs nothing. */
export const ACCOUNT_STEPS: Step[] = [
	{
		about: 'How is the balance answered, and does an answer tell of limits?',
		async run({ ask, person }) {
			const answer = await ask('account/balance');
			person.tell(shown(answer));
			return [
				{
					question: 'Balance',
					expected: 'data.balance: a number',
					seen: `${inShort(answer)}; ${fieldsIn(dataOf(answer))}`,
					agrees: codeOf(answer) === 200 && typeof dataOf(answer).balance === 'number',
				},
				limitHeaders(answer),
			];
		},
	},
	{
		about: 'How is a wrong key answered?',
		async run({ askAsStranger, person }) {
			const answer = await askAsStranger('account/balance');
			person.tell(shown(answer));
			return [
				{
					question: 'A wrong key',
					expected: 'code 401',
					seen: inShort(answer),
					agrees: codeOf(answer) === 401,
				},
			];
		},
	},
	{
		about: 'How is a job, or a detection, answered that does not exist?',
		run: async (tools) => [
			...(await Promise.all(
				UNKNOWN_IDS.map((id) => unknown(tools, `Unknown job ${id}`, `TaskInfo?task_id=${id}`)),
			)),
			await unknown(tools, 'Unknown detection', 'detect-face-result?detect_task_id=dit0000000000'),
		],
	},
];

/** Both forms that the nodes understand: a code, or success without data. */
async function unknown(
	{ ask, person }: CheckTools,
	question: string,
	path: string,
): Promise<Finding> {
	const answer = await ask(`job/${path}`);
	person.tell(`${question}: ${shown(answer)}`);
	const { data } = objectOf(answer.body);
	const isEmpty = codeOf(answer) === 200 && (data === null || data === undefined);
	return {
		question,
		expected: 'code 404, or no data, with any HTTP status',
		seen: inShort(answer),
		agrees: codeOf(answer) === 404 || isEmpty,
	};
}
