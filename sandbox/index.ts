export type { Charge } from './account/ledger';
export type { CallbackRecord } from './callbacks/callbackRecord';
export type { Face } from './faces/geometry';
export { faceLikeness } from './faces/faceLikeness';
export type { RequestRecord } from './http/requestRecord';
export { cutOutFaces } from './samples/cutOutFaces';
export type { Portrait, SandboxVideo } from './samples/sampleMedia';

export type { CallbackChanges } from './akool/callbacks/callbackContent';
export type { Sandbox } from './akool/control/startedSandbox';
export type { ForcedFailure } from './akool/failures/forcedFailures';
export type { Job } from './akool/jobs/job';
export type { SandboxSettings } from './akool/settings';
export { startSandbox } from './akool/startSandbox';

export type { WaveSpeedSandbox } from './wavespeed/control/startedSandbox';
export type { WaveSpeedFailure } from './wavespeed/failures/forcedFailures';
export type { Prediction } from './wavespeed/predictions/prediction';
export type { WaveSpeedSettings } from './wavespeed/settings';
export { startWaveSpeedSandbox } from './wavespeed/startSandbox';
export type { WebhookChanges } from './wavespeed/webhooks/webhookSender';
