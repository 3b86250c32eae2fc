import type { HostVersion } from '../hostVersions';
import { POSTGRES_OWNER } from './servers';

/** Where an n8n in queue mode has its parts. */
export interface QueuePlaces {
	version: HostVersion;
	redisPort: number;
	postgresPort: number;
	/** The address under which the whole n8n is reached, without a slash at its end. */
	address: string;
}

/** Files have to be where all processes find them. n8n 1.x wants to be told that it may. */
const FILES_IN_DATABASE = {
	N8N_DEFAULT_BINARY_DATA_MODE: 'database',
	N8N_AVAILABLE_BINARY_DATA_MODES: 'filesystem,database',
};

/**
 * After how long a worker that died is noticed, in ms: n8n's own values are 60000, 10000 and 30000,
 * and nobody wants to wait for that in a test.
 */
const LOST_WORKERS_ARE_NOTICED_SOON = {
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/** The settings that all processes of an n8n in queue mode share. */
export function queueEnvironment(places: QueuePlaces): Record<string, string> {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(places.redisPort),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(places.postgresPort),
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: POSTGRES_OWNER,
		// With n8n's own 2 connections a process, callbacks that come together wait in vain for one.
		DB_POSTGRESDB_POOL_SIZE: '10',
		N8N_ENCRYPTION_KEY: 'the same for all processes',
		WEBHOOK_URL: `${places.address}/`,
		N8N_EDITOR_BASE_URL: `${places.address}/`,
		// Main leaves webhooks to the webhook processors, and what is started by hand to the workers.
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		...(places.version === 'n8n-1.123' && { N8N_RUNNERS_ENABLED: 'true' }),
		...FILES_IN_DATABASE,
		...LOST_WORKERS_ARE_NOTICED_SOON,
	};
}
