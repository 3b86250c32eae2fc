import { DEFAULT_BASE_URL } from '../../../lib/akool/endpoints';
import { redactJson } from '../../../lib/core/redactSecrets';
import { Budget } from '../budget';
import { type CallbackInbox, openInbox } from '../callbackInbox';
import { type Finding, notAnswered } from '../finding';
import { type Person, withoutSecrets } from '../person';
import { Recorder } from '../recorder';
import { runPaidSteps, runSteps } from '../step';
import { ACCOUNT_STEPS } from './accountSteps';
import { akoolApi } from './akoolApi';
import { DETECTION_STEPS, NO_FACE_STEPS } from './detectionSteps';
import { ERROR_STEPS } from './errorSteps';
import { readBalance } from './jobs';
import { FAILURE_STEP } from './failureStep';
import { PLUS_STEP } from './plusStep';
import { PRO_STEP } from './proStep';
import type { CheckMedia, CheckPauses, CheckTools } from './tools';

/** Each swaps one face at most. */
const SWAP_STEPS = [PRO_STEP, PLUS_STEP, FAILURE_STEP];
const STEPS_WITHOUT_MEDIA = [...ACCOUNT_STEPS, ...ERROR_STEPS, ...NO_FACE_STEPS];
const STEPS_WITH_MEDIA = [...DETECTION_STEPS, ...SWAP_STEPS];

/** How to reach Akool, and what the check may do there. */
export interface AkoolCheck {
	apiKey: string;
	clientId?: string;
	baseUrl?: string;
	/** What the check may spend, in credits. */
	mostCredits: number;
	/** What is known of these beforehand; the person is asked for the two that are needed. */
	media?: Partial<CheckMedia>;
	/** The port of this computer to which the callback URL leads. */
	port?: number;
	/** The folder in which answers are kept; undefined to keep none. */
	folder?: string;
	pauses?: CheckPauses;
}

const PAUSES: CheckPauses = { look: 2_000, call: 60_000, refund: 10_000 };

/** A key of the right form that nobody has. */
const NO_KEY = '0'.repeat(32);

/** What a swap of a picture costs by pages of others, in credits; Akool has no page with prices. */
const ASSUMED_PRICE = 4;

/**
 * Answers the questions about Akool's API that its documentation leaves open, or answers twice, with a
 * real key. What may cost credits is asked for first, and no step begins that may cost more than is
 * left of the most.
 */
export async function checkAkool(given: Person, check: AkoolCheck): Promise<Finding[]> {
	const media = { group: '', newFace: '', noFace: '', signed: '', callback: '', ...check.media };
	const { apiKey, clientId = '' } = check;
	// Whoever knows where to call can call; the pictures show persons.
	const hide = (text: string) =>
		withoutSecrets(withoutMedia(text, media), [apiKey, clientId, media.callback, media.signed]);
	const person = { ...given, tell: (text: string) => given.tell(hide(text)) };
	const inbox = check.port === undefined ? undefined : await openInbox(check.port);
	try {
		const recorder = new Recorder(check.folder, hide);
		const tools = toolsOf(check, { person, media, inbox, recorder });
		const free = await runSteps(STEPS_WITHOUT_MEDIA, tools);
		const obstacle = await obstacleToMedia(tools, check.mostCredits);
		const rest = obstacle === undefined ? await runWithMedia(check, tools) : leftOut(obstacle);
		return [...free, ...rest].map((finding) => redactJson(finding, hide));
	} finally {
		inbox?.close();
	}
}

interface Given extends Pick<CheckTools, 'person' | 'media'> {
	inbox?: CallbackInbox;
	recorder: Recorder;
}

function toolsOf(check: AkoolCheck, { person, media, inbox, recorder }: Given): CheckTools {
	const { apiKey, clientId, baseUrl = DEFAULT_BASE_URL, pauses = PAUSES } = check;
	return {
		...{ person, media, inbox, pauses, keys: { apiKey, clientId } },
		ask: akoolApi(baseUrl, apiKey, recorder),
		askAsStranger: akoolApi(baseUrl, NO_KEY, recorder),
		askWithoutKey: akoolApi(baseUrl, undefined, recorder),
		faces: { group: [], newFace: [], signed: [] },
		price: ASSUMED_PRICE,
	};
}

/** Why the steps with pictures are left out; asks for what is missing. */
async function obstacleToMedia(
	{ person, media }: CheckTools,
	mostCredits: number,
): Promise<string | undefined> {
	const limit = `No more than ${mostCredits} credits are spent on them.`;
	if (
		!(await person.agrees(`\nThe other steps swap faces, which costs credits. ${limit} Go on?`))
	) {
		return 'not agreed to';
	}
	person.tell('Use pictures of people who agreed to it.');
	media.group ||= await person.ask('Web address of a picture with several faces: ');
	media.newFace ||= await person.ask('Web address of a picture with a new face: ');
	return media.group && media.newFace ? undefined : 'it needs both pictures';
}

async function runWithMedia({ mostCredits }: AkoolCheck, tools: CheckTools): Promise<Finding[]> {
	const found = await runSteps(DETECTION_STEPS, tools);
	const swapped = await runPaidSteps(SWAP_STEPS, tools, {
		budget: new Budget(mostCredits),
		readBalance: async () => await readBalance(tools),
		priceSource: 'as far as is known',
		noPrice: 'Akool names no price.',
	});
	return [...found, ...swapped];
}

function leftOut(why: string): Finding[] {
	return STEPS_WITH_MEDIA.map(({ about }) => notAnswered(about, why));
}

/** Replaces the addresses of the pictures by made-up ones, so that answers can be shown to others. */
function withoutMedia(text: string, media: CheckMedia): string {
	const named = Object.entries(media).filter(([name, url]) => url !== '' && name !== 'callback');
	return named.reduce(
		(words, [name, url]) => words.replaceAll(url, `https://example.com/${name}.jpg`),
		text,
	);
}
