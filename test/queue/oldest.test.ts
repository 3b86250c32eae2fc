// What differs in the oldest n8n.
import { OLDEST_HOST } from '../../n8n-host/hostVersions';
import { describeKilledWorkerOldest } from './killedWorkerOldest.suite';
import { useQueueN8n } from './queueN8n';
import { describeSleepingOldest } from './sleepingOldest.suite';

const queue = useQueueN8n(OLDEST_HOST);
describeSleepingOldest(queue);
describeKilledWorkerOldest(queue);
