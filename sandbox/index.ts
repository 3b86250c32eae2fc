export * from './akool/startSandbox';
export { faceLikeness } from './faces/faceLikeness';
