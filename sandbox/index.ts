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

export type { CrunCallbackChanges } from './crun/callbacks/callbackSender';
export type { CrunSandbox } from './crun/control/startedSandbox';
export type { Detection } from './crun/detection/detection';
export type { CrunFailure } from './crun/failures/forcedFailures';
export type { CrunSettings } from './crun/settings';
export { startCrunSandbox } from './crun/startSandbox';
export type { Task } from './crun/tasks/task';
