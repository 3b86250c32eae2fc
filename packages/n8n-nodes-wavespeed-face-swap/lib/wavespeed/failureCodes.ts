import type { ErrorReason, FailureExplanation } from '../../../../lib/core/errors';

const input = (
	title: string,
	advice: string,
	errorReason: ErrorReason = 'other',
): FailureExplanation => ({
	title,
	advice,
	errorReason,
});

const trouble = (title: string): FailureExplanation => ({
	title,
	advice: 'Your pictures are not the cause, and the problem often passes within minutes.',
	errorReason: 'busy',
});

const notRun = (title: string): FailureExplanation => ({
	title,
	advice:
		'Check that each target face is that of a person in the target, and use pictures that show each face clearly, facing the camera. If they do, it may work when the item is run again.',
	errorReason: 'other',
});

/** The codes of failed tasks, by number (wavespeed.ai/docs, page error-codes). */
export const FAILURE_CODES: Readonly<Record<number, FailureExplanation>> = {
	1200: input(
		'WaveSpeed declined the content of a picture of this job',
		"Use pictures that follow WaveSpeed's content rules.",
	),
	1400: input(
		'A value is missing in this job',
		'Check that no field of the node is empty. If none is, report it: see the README of this package.',
	),
	1401: input(
		'WaveSpeed did not accept a value of this job',
		'Use JPEG, PNG or WebP pictures, up to 5 faces, and as many source faces as target faces.',
	),
	1402: input(
		'WaveSpeed could not open a picture of this job',
		'Check that anyone can open every picture without a login, or give the node the files themselves.',
		'unreachable',
	),
	1403: notRun('WaveSpeed could not carry out this job'),
	1405: notRun('WaveSpeed could not finish this job'),
	5000: trouble('WaveSpeed had an internal problem with this job'),
	5003: trouble('WaveSpeed was not available for this job'),
	5004: trouble('WaveSpeed took too long for this job'),
};
