import { delimiter, dirname } from 'node:path';
import { SETTINGS_OF_VERSION, type HostVersion } from '../hostVersions';

/** What of an n8n's settings differs from one start to the next. */
export interface HostPlace {
	version: HostVersion;
	/** The Node binary that runs it. */
	node: string;
	/** The folder that holds its `.n8n`: database, files, community packages. */
	userFolder: string;
	/** The port of its editor, REST API and webhooks. */
	port: number;
	/** The port at which its task runner finds it. */
	brokerPort: number;
}

/** n8n's own requests to the outside: each has its switch, and all are off. */
const NO_TRAFFIC_TO_THE_OUTSIDE = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	EXTERNAL_FRONTEND_HOOKS_URLS: '',
};

/**
 * The whole environment of n8n's process: what a self-hosted n8n gets by default, bound to
 * 127.0.0.1, and nothing of this process's own environment.
 */
export function hostEnvironment(place: HostPlace): Record<string, string> {
	return {
		PATH: [dirname(place.node), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
		HOME: place.userFolder,
		TZ: 'UTC',
		N8N_USER_FOLDER: place.userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(place.port),
		N8N_RUNNERS_BROKER_PORT: String(place.brokerPort),
		WEBHOOK_URL: `http://127.0.0.1:${place.port}/`,
		N8N_EDITOR_BASE_URL: `http://127.0.0.1:${place.port}/`,
		// The login cookie has to travel over plain http.
		N8N_SECURE_COOKIE: 'false',
		N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
		N8N_PERSONALIZATION_ENABLED: 'false',
		// n8n will turn this off by default; a test host has to load what isn't verified yet.
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
		// Every 2 s n8n asks its database for a sign of life, and turns everybody away when that takes
		// 5 s, as it may on a busy computer.
		DB_PING_INTERVAL_SECONDS: '86400',
		...NO_TRAFFIC_TO_THE_OUTSIDE,
		...SETTINGS_OF_VERSION[place.version],
	};
}
