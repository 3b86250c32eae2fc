// One file, since each starts an n8n of its own.
import { TODAYS_HOST } from '../../n8n-host/hostVersions';
import { CRUN } from '../providers/crun/crunContract';
import { WAVESPEED } from '../providers/wavespeed/waveSpeedContract';
import { describeDuplicates } from './duplicates.suite';
import { describeFiles } from './files.suite';
import { describeKilledWorker } from './killedWorker.suite';
import { describeProvider } from './provider.suite';
import { useQueueN8n } from './queueN8n';
import { describeRestarts } from './restarts.suite';
import { describeRows } from './rows.suite';
import { describeSleeping } from './sleeping.suite';

const queue = useQueueN8n(TODAYS_HOST);
describeRows(queue);
describeFiles(queue);
describeSleeping(queue);
describeDuplicates(queue);
describeProvider(queue, WAVESPEED);
describeProvider(queue, CRUN);
describeRestarts(queue);
describeKilledWorker(queue);
