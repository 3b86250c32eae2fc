/** The parsed JSON of an answer; the tests check what it holds. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = any;
