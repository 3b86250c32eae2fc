import { type Answer, objectOf } from '../answer';
import { type AskCrun } from './crunApi';

/** Nobody opens it. */
const ANY_ADDRESS = 'https://example.com/picture.jpg';

/** So many inputs has no model. */
const MOST = 8;

/** How answers name an input: `input.image_url is required`, `["input","image_url"]`. */
const NAMES = [
	/\binput\W{1,5}([a-z_]\w*)/gi,
	/\b([a-z]+(?:_[a-z]+)+)\W+(?:is |field )?(?:required|missing)/gi,
];

/** What a model asks for when it is given nothing. */
export interface MissingInputs {
	names: string[];
	/** The last answer. */
	answer: Answer;
}

/**
 * Finds the inputs of a model by what an estimate says is missing, whether it names all at once or one
 * at a time: whatever it names is filled in before it is asked again. An estimate creates nothing.
 */
export async function missingInputs(ask: AskCrun, model: string): Promise<MissingInputs> {
	const input: Record<string, string> = {};
	for (let time = 0; ; time++) {
		const answer = await ask('job/EstimateTask', { model, input });
		const found = namesIn(answer).filter((name) => !(name in input));
		for (const name of found) input[name] = ANY_ADDRESS;
		if (found.length === 0 || time === MOST) return { names: Object.keys(input), answer };
	}
}

function namesIn({ body }: Answer): string[] {
	const { message, errors } = objectOf(body);
	const words = JSON.stringify([message, errors]);
	return NAMES.flatMap((pattern) => [...words.matchAll(pattern)].map(([, name]) => name));
}
