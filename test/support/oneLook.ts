/**
 * Options with which each try of a node looks for its result once, when its time is up. So a try
 * runs out if that look finds nothing, and not because the computer is busy.
 */
export const ONE_LOOK = { pollInterval: 60, maxWait: 0.006 };
