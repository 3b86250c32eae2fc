import { type Finding, NOT_DOCUMENTED } from '../finding';
import { inShort, shown } from '../answer';
import { type InputField, inputFieldsIn } from './inputFields';
import { missingInputs } from './missingInputs';
import type { CheckTools, Step } from './step';

/** Crun's models, with the inputs that the nodes send; none for those that are left out. */
const MODELS: Record<string, string[]> = {
	'image-face-swap': ['image_url', 'new_face'],
	'image-face-swap-multi': ['detect_id', 'image_url', 'faces'],
	'video-face-swap': [],
	'video-face-swap-multi': [],
};

/** The documented detection, and what those for videos and GIFs may be called. */
const DETECTIONS = ['detect-face-image', 'detect-face-video', 'detect-face-gif', 'detect-face'];

const SAFETY = 'disable_safety_checker';

/** What is found out about the models and their inputs. Costs nothing. */
export const MODEL_STEPS: Step[] = [
	{
		about: `What are the inputs of each model, and what is the default of ${SAFETY}?`,
		async run(tools) {
			const findings: Finding[] = [];
			for (const [model, sent] of Object.entries(MODELS)) {
				findings.push(...(await describe(tools, model, sent)));
			}
			return findings;
		},
	},
	{
		about: 'Which models for faces and GIFs are there?',
		async run({ ask, person }) {
			const answer = await ask('job/Models');
			const names = JSON.stringify(answer.body).match(/"[\w/.-]*(?:face|gif)[\w/.-]*"/gi) ?? [];
			const seen = [...new Set(names)].join(', ') || `none (${inShort(answer)})`;
			person.tell(seen);
			return [{ question: 'Models with face or gif in the name', expected: NOT_DOCUMENTED, seen }];
		},
	},
	{
		about: 'Is there a face detection for videos and GIFs? Nothing is given to look at.',
		async run({ ask, person }) {
			const findings: Finding[] = [];
			for (const path of DETECTIONS) {
				const answer = await ask(`job/${path}`, {});
				person.tell(`${path}: ${shown(answer)}`);
				const isKnown = path === DETECTIONS[0];
				findings.push({
					question: `job/${path} without input (404: there is none; 422: it is there)`,
					expected: isKnown ? 'code 422, naming image_url' : NOT_DOCUMENTED,
					seen: inShort(answer),
					agrees: isKnown ? /image_url/.test(JSON.stringify(answer.body)) : undefined,
				});
			}
			return findings;
		},
	},
];

async function describe(
	{ ask, person }: CheckTools,
	model: string,
	sent: string[],
): Promise<Finding[]> {
	const answer = await ask(`job/Models/${model}`);
	person.tell(`${model}: ${shown(answer)}`);
	const fields = inputFieldsIn(answer.body);
	const expected = sent.join(', ') || NOT_DOCUMENTED;
	const question = `Inputs of ${model}`;
	if (fields.length > 0) {
		const seen = fields.map(inWords).join(', ');
		return [{ question, expected, seen, ...verdict(sent, fields) }, safety(model, fields)];
	}
	const { names, answer: last } = await missingInputs(ask, model);
	const seen = `no description; an estimate asks for ${names.join(', ') || 'none'}; ${inShort(last)}`;
	return [{ question, expected, seen, agrees: isAskedFor(names, sent) }];
}

/** Undefined where the estimate does not name all that the nodes send: it may stop at the first. */
function isAskedFor(names: string[], sent: string[]): boolean | undefined {
	if (sent.length === 0 || names.length === 0) return undefined;
	if (names.some((name) => !sent.includes(name))) return false;
	return names.length === sent.length || undefined;
}

/** All that the nodes send is there, and nothing else is required. */
function verdict(sent: string[], fields: InputField[]): Pick<Finding, 'agrees'> {
	if (sent.length === 0) return {};
	const isThere = sent.every((name) => fields.some((field) => field.name === name));
	const isEnough = fields.every(({ name, isRequired }) => !isRequired || sent.includes(name));
	return { agrees: isThere && isEnough };
}

function safety(model: string, fields: InputField[]): Finding {
	const field = fields.find(({ name }) => name === SAFETY);
	return {
		question: `Default of ${SAFETY} of ${model} (the nodes always send false)`,
		expected: 'false',
		seen: field ? JSON.stringify(field.default ?? null) : 'there is no such input',
		agrees: field && field.default !== undefined ? field.default === false : undefined,
	};
}

function inWords({ name, isRequired, description }: InputField): string {
	const limits = /\b(?:[MK]B|px|pixels?|formats?|seconds?)\b/i.test(description);
	return `${name}${isRequired ? ' (required)' : ''}${limits ? ` "${description.slice(0, 200)}"` : ''}`;
}
