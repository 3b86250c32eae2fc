import { GROUP_PEOPLE } from './groupPeople';
import { PORTRAIT_PEOPLE } from './portraitPeople';

/**
 * Everyone the sandbox can draw, by name. No two share a skin tone, because faces are told apart by
 * it when pixels are compared (`test/sandbox/faceLikeness.suite.ts` compares every pair).
 */
export const PEOPLE = { ...PORTRAIT_PEOPLE, ...GROUP_PEOPLE };

/** The name of a person the sandbox can draw. */
export type PersonName = keyof typeof PEOPLE;
