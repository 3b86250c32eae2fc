import { redactJson } from '../../../lib/core/redactSecrets';
import { Budget } from '../budget';
import { type Finding, notAnswered } from '../finding';
import { type Person, withoutSecrets } from '../person';
import { runPaidSteps, runSteps } from '../step';
import { ACCOUNT_STEPS } from './accountSteps';
import { type CallbackInbox, openInbox } from '../callbackInbox';
import { crunApi } from './crunApi';
import { DETECTION_STEP } from './detectionStep';
import { ESTIMATE_STEPS } from './estimateSteps';
import { readBalance } from './follow';
import { MODEL_STEPS } from './modelSteps';
import type { CheckMedia, CheckPauses, CheckTools } from './step';
import { SWAP_STEPS } from './swapSteps';
import { UPLOAD_STEPS } from './uploadSteps';

const FREE_STEPS = [...ACCOUNT_STEPS, ...MODEL_STEPS, ...ESTIMATE_STEPS, ...UPLOAD_STEPS];
const PAID_STEPS = [DETECTION_STEP, ...SWAP_STEPS];

/** How to reach Crun, and what the check may do there. */
export interface CrunCheck {
	apiKey: string;
	baseUrl?: string;
	/** What the check may spend, in credits. */
	mostCredits: number;
	/** What is known of these beforehand; the person is asked for the rest. */
	media?: Partial<CheckMedia>;
	/** The port of this computer to which the callback URL leads. */
	port?: number;
	pauses?: CheckPauses;
	/** The size of the largest file that is uploaded, in bytes. */
	largestFile?: number;
}

const PAUSES: CheckPauses = { look: 3_000, call: 180_000, refund: 30_000 };

/** A key of the right form that nobody has. */
const NO_KEY = `ak_${'0'.repeat(32)}`;

/**
 * Answers the questions about Crun's API that its documentation leaves open, with a real key. What may
 * cost credits is asked for first, and no step begins that may cost more than is left of the most.
 */
export async function checkCrun(given: Person, check: CrunCheck): Promise<Finding[]> {
	const { apiKey, baseUrl = 'https://api.crun.ai' } = check;
	const secrets = [apiKey];
	const hide = (text: string) => withoutSecrets(text, secrets);
	const person = { ...given, tell: (text: string) => given.tell(hide(text)) };
	const inbox = check.port === undefined ? undefined : await openInbox(check.port);
	try {
		const tools = toolsOf(check, baseUrl, { person, inbox });
		const free = await runSteps(FREE_STEPS, tools);
		const media = await agreedMedia(check, person);
		// Whoever knows it can call there.
		if (typeof media === 'object') secrets.push(media.callbackUrl);
		const paid =
			typeof media === 'object' ? await runWithin(check, { ...tools, media }) : leftOut(media);
		return [...free, ...paid].map((finding) => redactJson(finding, hide));
	} finally {
		inbox?.close();
	}
}

function toolsOf(
	{ apiKey, pauses = PAUSES, largestFile = 20 * 1024 * 1024 }: CrunCheck,
	baseUrl: string,
	rest: { person: Person; inbox?: CallbackInbox },
): CheckTools {
	return {
		...{ ...rest, pauses, largestFile, prices: {} },
		ask: crunApi(baseUrl, apiKey),
		askAsStranger: crunApi(baseUrl, NO_KEY),
		media: { group: '', newFace: '', callbackUrl: '' },
	};
}

/** The pictures for the steps that may cost; or in words why they are left out. */
async function agreedMedia(
	{ media = {}, mostCredits }: CrunCheck,
	person: Person,
): Promise<CheckMedia | string> {
	const limit = `None begins that would cost more than what is left of ${mostCredits}.`;
	if (!(await person.agrees(`\nThe other steps may cost credits. ${limit} Go on?`))) {
		return 'not agreed to';
	}
	person.tell('Use pictures of people who agreed to it.');
	const { group = await person.ask('Web address of a picture with several faces: ') } = media;
	const { newFace = await person.ask('Web address of a picture with a new face: ') } = media;
	const { callbackUrl = await person.ask('Web address that Crun can call, or nothing: ') } = media;
	return group && newFace ? { group, newFace, callbackUrl } : 'it needs both pictures';
}

async function runWithin({ mostCredits }: CrunCheck, tools: CheckTools): Promise<Finding[]> {
	return await runPaidSteps(PAID_STEPS, tools, {
		budget: new Budget(mostCredits),
		readBalance: async () => await readBalance(tools),
		priceSource: "by Crun's estimate",
		noPrice: 'Crun names no price.',
	});
}

function leftOut(why: string): Finding[] {
	return PAID_STEPS.map(({ about }) => notAnswered(about, why));
}
