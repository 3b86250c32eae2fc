import { type Finding, NOT_DOCUMENTED } from '../finding';
import { codeOf, type Answer, dataOf, fieldsIn, inShort, shown } from '../answer';
import type { CheckTools, Step } from './step';

/** Nobody opens it: the nodes, too, ask for prices before there is a detection. */
const PICTURE = 'https://example.com/picture.jpg';

const ROUTES: Record<string, string> = {
	'job/estimate-credits': 'credits: a number, estimated: boolean',
	'job/EstimateTask': NOT_DOCUMENTED,
};

const ONE = { model: 'image-face-swap', input: { image_url: PICTURE, new_face: PICTURE } };

/** A swap of so many faces that nobody has detected. */
function several(count: number) {
	const faces = Array.from({ length: count }, (_, id) => ({ face_id: id, target: PICTURE }));
	const input = { detect_id: 'estimate', image_url: PICTURE, faces };
	return { model: 'image-face-swap-multi', input };
}

/** What is found out about prices. An estimate creates nothing and costs nothing. */
export const ESTIMATE_STEPS: Step[] = [
	{
		about: 'What do the two routes for estimates say?',
		run: async (tools) => [
			...(await askRoutes(tools, 'one face', ONE)),
			...(await askRoutes(tools, '2 faces', several(2))),
		],
	},
	{
		about: 'What does a swap cost, and does that depend on the number of faces?',
		async run({ ask, person, prices }) {
			const price = async (task: object) => creditsIn(await ask('job/estimate-credits', task));
			prices.one = await price(ONE);
			prices.several = await price(several(5));
			const two = await price(several(2));
			const seen = `one face ${prices.one}, 2 faces ${two}, 5 faces ${prices.several} credits`;
			person.tell(seen);
			return [{ question: 'Estimated prices', expected: NOT_DOCUMENTED, seen }];
		},
	},
];

async function askRoutes(
	{ ask, person }: CheckTools,
	what: string,
	task: object,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const [route, expected] of Object.entries(ROUTES)) {
		const answer = await ask(route, task);
		person.tell(`${route}, ${what}: ${shown(answer)}`);
		findings.push({
			question: `${route} for a swap of ${what} with made-up values`,
			expected,
			seen: `${inShort(answer)}; ${fieldsIn(dataOf(answer))}`,
			agrees: expected === NOT_DOCUMENTED ? undefined : isAsRead(answer),
		});
	}
	return findings;
}

/** Whether the nodes can read it. */
function isAsRead(answer: Answer): boolean {
	return creditsIn(answer) !== undefined && typeof dataOf(answer).estimated === 'boolean';
}

function creditsIn(answer: Answer): number | undefined {
	const { credits } = dataOf(answer);
	return codeOf(answer) === 200 && typeof credits === 'number' ? credits : undefined;
}
