export { duration, printTo, withProgress } from './steps.cjs';
export type { Progress } from './steps.cjs';
