import type { FastifyReply } from 'fastify';

import type { ErrorAnswer } from '../../http/errorAnswers';
import { envelopesWith, type Envelope } from '../../http/envelope';
import type { CrunSettings } from '../settings';

/** An answer without data, as Crun wraps it (docs.crun.ai, every page). */
export const envelope = envelopesWith({
	200: 'success',
	401: 'Unauthorized: the API key is missing or invalid',
	402: 'Insufficient credits',
	403: 'This API key is disabled',
	404: 'Not found',
	422: 'Missing Params or Type Error',
	429: 'Rate limited',
	455: 'System is under maintenance',
	500: 'Server error',
	501: 'Generation failed',
	505: 'This feature is currently disabled',
});

/** A successful answer. */
export function success<Data>(data: Data): Envelope & { data: Data } {
	return { ...envelope(200), data };
}

/** Why a request is refused. */
export interface Refusal {
	code: number;
	/** Crun's usual words for the code by default. */
	message?: string;
	/** What is wrong with the parameters, one text each. */
	errors?: string[];
}

/** The answer to a request that is refused: its HTTP status is 200 or the code, by the settings. */
export function refusalAnswer(
	{ code, message, errors }: Refusal,
	{ errorsAs }: Partial<Pick<CrunSettings, 'errorsAs'>> = {},
): ErrorAnswer {
	const body = { ...envelope(code, message), data: null, ...(errors && { errors }) };
	return { status: errorsAs === 'statuses' ? code : 200, body };
}

/** Refuses a request. */
export function refuse(
	reply: FastifyReply,
	refusal: Refusal,
	settings: Pick<CrunSettings, 'errorsAs'>,
) {
	const { status, body } = refusalAnswer(refusal, settings);
	return reply.code(status).send(body);
}
