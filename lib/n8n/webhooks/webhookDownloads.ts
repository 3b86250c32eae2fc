import { limitConcurrency } from '../../jobs/concurrency';

/**
 * Downloads for a webhook call when it is its turn. All calls of this process share the limit, since
 * hundreds may come at once.
 */
export const downloadInTurn = limitConcurrency(5);
