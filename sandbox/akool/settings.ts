import { COMMON_DEFAULTS, type CommonSettings } from '../settings';

import type { AkoolCallbackSettings } from './callbacks/callbackSender';
import type { NoFacesAnswer } from './failures/forcedFailures';

/** How a sandbox behaves. Every setting has a default, see {@link DEFAULT_SETTINGS}. */
export interface SandboxSettings extends CommonSettings, AkoolCallbackSettings {
	/** 16, 24 or 32 bytes, because callbacks are encrypted with it. */
	apiKey: string;
	clientId: string;
	/** The initial balance in credits. */
	credit: number;
	/** More requests in a second are answered by business code 1005; 0 for no limit. */
	requestsPerSecond: number;
	/** Whether a failed job gives its reason (`alg_msg`, undocumented but seen). */
	failureReasons: boolean;
	/** Whether callbacks and the result list say what a job cost (`deduction_credit`). */
	showsCredits: boolean;
	/** How Face Detect answers when there is no face. */
	noFaces: NoFacesAnswer;
}

/** The settings of a sandbox that is started without any. */
export const DEFAULT_SETTINGS: SandboxSettings = {
	...COMMON_DEFAULTS,
	apiKey: 'sandbox-key-0123456789abcdefghij',
	clientId: 'sandboxclientid-0123456=',
	credit: 1000,
	requestsPerSecond: 0,
	failureReasons: true,
	showsCredits: false,
	noFaces: 'error400',
	callbackWhileProcessing: true,
	callbackPadding: 'zeros',
};
