import { ENDPOINTS } from '../../../lib/akool/endpoints';
import { type Answer, codeOf, dataOf, fieldsIn, inShort, objectOf, shown } from '../answer';
import { type Finding, notAnswered } from '../finding';
import { limitHeaders } from '../limitHeaders';
import type { AkoolStep, CheckTools } from './tools';

/** What is found out about keys, the balance and limits. Costs nothing. */
export const ACCOUNT_STEPS: AkoolStep[] = [
	{
		about: 'How is the balance answered, and does an answer tell of limits?',
		async run({ ask, person }) {
			const answer = await ask('balance', ENDPOINTS.credit);
			person.tell(shown(answer));
			return [
				{
					question: 'Balance',
					expected: 'code 1000, data.credit: a number',
					seen: `${inShort(answer)}; ${fieldsIn(dataOf(answer))}`,
					agrees: codeOf(answer) === 1000 && typeof dataOf(answer).credit === 'number',
				},
				limitHeaders(answer),
			];
		},
	},
	{
		about: 'How is a wrong key answered, and none, by each part of the API?',
		run: async ({ ask, askAsStranger, askWithoutKey }) => [
			refusal('A wrong key', 1101, await askAsStranger('wrong key', ENDPOINTS.credit)),
			refusal('No key', 1102, await askWithoutKey('no key', ENDPOINTS.credit)),
			// Nothing is looked for with an empty body.
			unread(
				'A wrong key at Face Detect',
				await askAsStranger('wrong key detect', ENDPOINTS.detectFaces, {}),
				await ask('detect nothing', ENDPOINTS.detectFaces, {}),
			),
		],
	},
	{
		about: 'How is a legacy access token given?',
		run: async (tools) => [await token(tools)],
	},
];

/** A refusal with one of Akool's codes, whatever the HTTP status. */
export function refusal(question: string, code: number, answer: Answer): Finding {
	return {
		question,
		expected: `code ${code}, with any HTTP status`,
		seen: inShort(answer),
		agrees: codeOf(answer) === code,
	};
}

/** Face Detect may answer a wrong key in its own form, or in that of the rest of the API. */
function unread(question: string, answer: Answer, withKey: Answer): Finding {
	const isRefused = codeOf(answer) === 1101 || [401, 403].includes(answer.status);
	return {
		question,
		expected: 'code 1101, or HTTP 401 or 403',
		seen: `${inShort(answer)}; with the key: ${inShort(withKey)}`,
		agrees: isRefused,
	};
}

async function token({ ask, person, keys }: CheckTools): Promise<Finding> {
	const question = 'Access token';
	const { apiKey, clientId } = keys;
	if (clientId === undefined) return notAnswered(question, 'it needs AKOOL_CLIENT_ID');
	const body = { clientId, clientSecret: apiKey };
	const answer = await ask('token', ENDPOINTS.signIn, body);
	person.tell(shown(answer));
	return {
		question,
		expected: 'code 1000, token beside it, without data',
		seen: `HTTP ${answer.status}, code ${codeOf(answer)}; ${fieldsIn(objectOf(answer.body))}`,
		agrees: codeOf(answer) === 1000 && typeof objectOf(answer.body).token === 'string',
	};
}
