import { WebhookVerificationError } from '../../../lib/core/errors';
import { verifyCallback, type ReceivedCallback } from '../../../lib/akool/verifyCallback';
import { account, makeCallback, SIGNED_AT } from '../../support/makeCallback';

/** Content as Akool's page describes it. */
export const content = {
	_id: '6593c94c0ef703e8c055e3c8',
	status: 3,
	type: 'faceswap',
	url: 'https://cdn.example.test/final_1.jpg',
};

/** A good callback with {@link content}. */
export const genuine = makeCallback(content);

/** Receives a callback of {@link account} at the moment it was signed, unless `more` says otherwise. */
export const verify = (body: unknown, more: Partial<ReceivedCallback> = {}) =>
	verifyCallback({ ...account, now: SIGNED_AT, ...more, body });

/** The fault a callback is refused with; anything else fails the test. */
export function refusal(body: unknown, more?: Partial<ReceivedCallback>): WebhookVerificationError {
	try {
		verify(body, more);
	} catch (fault) {
		if (fault instanceof WebhookVerificationError) return fault;
		throw fault;
	}
	throw new Error('It was taken for genuine');
}
