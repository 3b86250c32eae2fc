import type { ErrorReason } from '../../../../lib/core/errors';

/** What an error code of a task means: `title` says what happened, `advice` what to do about it. */
export interface FailureCode {
	title: string;
	advice: string;
	errorReason: ErrorReason;
	/** Whether the same task may succeed if it is run again. */
	mayPass: boolean;
}

const input = (title: string, advice: string, errorReason: ErrorReason = 'other'): FailureCode => ({
	title,
	advice,
	errorReason,
	mayPass: false,
});

const trouble = (title: string): FailureCode => ({
	title,
	advice: 'Your pictures are not the cause, and the problem often passes within minutes.',
	errorReason: 'busy',
	mayPass: true,
});

const notRun = (title: string): FailureCode => ({
	title,
	advice:
		'It may work when it is tried again. If it fails again, use pictures that show each face clearly, facing the camera.',
	errorReason: 'other',
	mayPass: true,
});

/** The codes of failed tasks, by number (wavespeed.ai/docs, page error-codes). */
export const FAILURE_CODES: Readonly<Record<number, FailureCode>> = {
	1200: input(
		'WaveSpeed declined the content of a picture of this job',
		"Use pictures that follow WaveSpeed's content rules.",
	),
	1400: input(
		'WaveSpeed misses a value in this job',
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
