import type { FailureExplanation } from '../core/errors';
import { saysNoFace } from './noFace';

interface KnownReason extends FailureExplanation {
	isSaidIn: (words: string) => boolean;
}

const says = (pattern: RegExp) => (words: string) => pattern.test(words);

/** Whether Akool's words name the picture without a face, and name only that one. */
function saysNoFaceIn(part: 'source' | 'target'): (words: string) => boolean {
	const other = part === 'source' ? 'target' : 'source';
	return (words) =>
		saysNoFace(words) && words.toLowerCase().includes(part) && !words.toLowerCase().includes(other);
}

const ADVICE_FOR_FACES =
	'Use pictures that show a face clearly, at least 80 pixels wide and facing the camera.';

/** The first that fits is told. Each fits only words that leave no doubt. */
const KNOWN_REASONS: readonly KnownReason[] = [
	{
		isSaidIn: says(/\bte?mp(?:orary)? ?file/i),
		title: 'Akool had an internal problem with this job',
		advice: 'Your pictures are not the cause, and the problem often passes within minutes.',
		errorReason: 'busy',
	},
	{
		isSaidIn: saysNoFaceIn('source'),
		title: 'No face found in the source picture',
		advice:
			'Use a picture that shows a face clearly, at least 80 pixels wide and facing the camera.',
		errorReason: 'noFace',
	},
	{
		isSaidIn: saysNoFaceIn('target'),
		title: 'No face found in the target',
		advice: ADVICE_FOR_FACES,
		errorReason: 'noFace',
	},
	{
		isSaidIn: saysNoFace,
		title: 'Akool found no face in a picture or video of this job',
		advice: ADVICE_FOR_FACES,
		errorReason: 'noFace',
	},
	{
		isSaidIn: says(
			/(?:insufficient|not enough) (?:credit|quota|balance)|(?:credit|quota|balance)s? (?:is |are )?(?:not enough|insufficient|used up|exhausted)/i,
		),
		title: 'You did not have enough Akool credits for this job',
		advice: 'Top up at akool.com.',
		errorReason: 'credits',
	},
	{
		isSaidIn: says(
			/download(?:ing)? (?:\w+ ){0,3}(?:fail|error|time)|(?:fail\w*|error|cannot|can't|could not|couldn't|unable) (?:\w+ ){0,2}(?:download|fetch|access)|\burl (?:is )?(?:invalid|expired|not accessible|unreachable|not found)|invalid (?:\w+ )?url/i,
		),
		title: 'Akool could not open a picture or video of this job',
		advice: 'Check that anyone can open every picture and video without a login.',
		errorReason: 'unreachable',
	},
	{
		isSaidIn: says(
			/nonetype|unsupported (?:\w+ )?(?:format|type|codec)|(?:format|codec|file type) (?:is )?(?:not supported|unsupported)|cannot identify image|(?:decod(?:e|ing)|corrupt)|not an? (?:valid )?(?:image|picture|video)|invalid (?:image|picture|video)/i,
		),
		title: 'Akool could not read a picture or video of this job',
		advice: 'Use JPEG, PNG or WebP pictures, and MP4, MOV or AVI videos with H.264 encoding.',
		errorReason: 'notAPicture',
	},
	{
		isSaidIn: says(/nsfw|sensitive|moderat|violat|prohibited|inappropriate/i),
		title: 'Akool declined the content of a picture or video of this job',
		advice: "Use pictures and videos that follow Akool's content rules.",
		errorReason: 'other',
	},
	{
		isSaidIn: says(
			/time(?:d)?[ -]?out|\bbusy\b|overload|try (?:\w+ )?(?:again|later)|rate limit|too (?:many requests|frequent)|queue (?:is )?full|temporarily unavailable|(?:internal|system|server) error|out of memory|\bcuda\b|\bgpu\b|service unavailable/i,
		),
		title: 'Akool had an internal problem with this job',
		advice: 'The problem often passes within minutes.',
		errorReason: 'busy',
	},
];

/**
 * Explains why a job failed, for words of Akool's whose meaning is certain.
 *
 * @param reason Akool's words
 * @returns undefined for other words
 */
export function explainFailure(reason: string): FailureExplanation | undefined {
	const words = reason.replaceAll('_', ' ');
	const known = KNOWN_REASONS.find(({ isSaidIn }) => isSaidIn(words));
	return known && { title: known.title, advice: known.advice, errorReason: known.errorReason };
}
