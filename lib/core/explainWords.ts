import type { FailureExplanation } from './errors';
import { saysNoFace } from './noFace';

/** A provider of which a job failed. */
export interface FailingProvider {
	name: string;
	/** Where users log in, e.g. `example.com`. */
	site: string;
	/** What jobs are paid with, e.g. `credits`. */
	funds: string;
	/** Advice that names the formats that are accepted. */
	formats: string;
	/** Whether some of its jobs are about videos. */
	makesVideos?: boolean;
}

interface KnownReason extends Pick<FailureExplanation, 'errorReason'> {
	isSaidIn: (words: string) => boolean;
	/** What happened. */
	title: (provider: FailingProvider) => string;
	/** What to change before the item is run again, as a sentence. */
	advice: (provider: FailingProvider) => string;
}

const says = (pattern: RegExp) => (words: string) => pattern.test(words);

/** Whether the words name the picture without a face, and name only that one. */
function saysNoFaceIn(part: 'source' | 'target'): (words: string) => boolean {
	const other = part === 'source' ? 'target' : 'source';
	return (words) =>
		saysNoFace(words) && words.toLowerCase().includes(part) && !words.toLowerCase().includes(other);
}

/** What a job is made of. */
const media = ({ makesVideos }: FailingProvider) => (makesVideos ? 'picture or video' : 'picture');

const ADVICE_FOR_FACES =
	'Use pictures that show a face clearly, at least 80 pixels wide and facing the camera.';

/** The first that fits is told. Each fits only words that leave no doubt. */
const KNOWN_REASONS: readonly KnownReason[] = [
	{
		isSaidIn: says(/\bte?mp(?:orary)? ?file/i),
		title: ({ name }) => `${name} had an internal problem with this job`,
		advice: () => 'Your pictures are not the cause, and the problem often passes within minutes.',
		errorReason: 'busy',
	},
	{
		isSaidIn: saysNoFaceIn('source'),
		title: () => 'No face found in the source picture',
		advice: () =>
			'Use a picture that shows a face clearly, at least 80 pixels wide and facing the camera.',
		errorReason: 'noFace',
	},
	{
		isSaidIn: saysNoFaceIn('target'),
		title: () => 'No face found in the target',
		advice: () => ADVICE_FOR_FACES,
		errorReason: 'noFace',
	},
	{
		isSaidIn: saysNoFace,
		title: (provider) => `${provider.name} found no face in a ${media(provider)} of this job`,
		advice: () => ADVICE_FOR_FACES,
		errorReason: 'noFace',
	},
	{
		isSaidIn: says(
			/(?:insufficient|not enough) (?:credit|quota|balance)|(?:credit|quota|balance)s? (?:is |are )?(?:not enough|insufficient|used up|exhausted)/i,
		),
		title: ({ name, funds }) => `You did not have enough ${name} ${funds} for this job`,
		advice: ({ site }) => `Top up at ${site}.`,
		errorReason: 'credits',
	},
	{
		isSaidIn: says(
			/download(?:ing)? (?:\w+ ){0,3}(?:fail|error|time)|(?:fail\w*|error|cannot|can't|could not|couldn't|unable) (?:\w+ ){0,2}(?:download|fetch|access)|\burl (?:is )?(?:invalid|expired|not accessible|unreachable|not found)|invalid (?:\w+ )?url/i,
		),
		title: (provider) => `${provider.name} could not open a ${media(provider)} of this job`,
		advice: (provider) => `Check that anyone can open every ${media(provider)} without a login.`,
		errorReason: 'unreachable',
	},
	{
		isSaidIn: says(
			/nonetype|unsupported (?:\w+ )?(?:format|type|codec)|(?:format|codec|file type) (?:is )?(?:not supported|unsupported)|cannot identify image|(?:decod(?:e|ing)|corrupt)|not an? (?:valid )?(?:image|picture|video)|invalid (?:image|picture|video)/i,
		),
		title: (provider) => `${provider.name} could not read a ${media(provider)} of this job`,
		advice: ({ formats }) => formats,
		errorReason: 'notAPicture',
	},
	{
		isSaidIn: says(/nsfw|sensitive|moderat|violat|prohibited|inappropriate/i),
		title: (provider) =>
			`${provider.name} declined the content of a ${media(provider)} of this job`,
		advice: ({ name, makesVideos }) =>
			`Use pictures ${makesVideos ? 'and videos ' : ''}that follow ${name}'s content rules.`,
		errorReason: 'other',
	},
	{
		isSaidIn: says(
			/time(?:d)?[ -]?out|\bbusy\b|overload|try (?:\w+ )?(?:again|later)|rate limit|too (?:many requests|frequent)|queue (?:is )?full|temporarily unavailable|(?:internal|system|server) error|out of memory|\bcuda\b|\bgpu\b|service unavailable/i,
		),
		title: ({ name }) => `${name} had an internal problem with this job`,
		advice: () => 'The problem often passes within minutes.',
		errorReason: 'busy',
	},
];

/**
 * Explains why a job failed, for words whose meaning is certain.
 *
 * @param reason the provider's words
 * @returns undefined for other words
 */
export function explainWords(
	reason: string,
	provider: FailingProvider,
): FailureExplanation | undefined {
	const words = reason.replaceAll('_', ' ');
	const known = KNOWN_REASONS.find(({ isSaidIn }) => isSaidIn(words));
	return (
		known && {
			title: known.title(provider),
			advice: known.advice(provider),
			errorReason: known.errorReason,
		}
	);
}
