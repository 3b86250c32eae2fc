/** The parsed JSON of an answer; the tests check what it holds. */
export type Answer = ReturnType<typeof JSON.parse>;
