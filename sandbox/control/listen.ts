import type { AddressInfo } from 'net';

import type { FastifyInstance } from 'fastify';

import type { CommonContext } from '../context';
import { toPortraits, toSandboxVideo, type SampleMedia } from '../samples/sampleMedia';
import type { CommonSettings } from '../settings';

/** What a stand-in says of itself once it listens. */
interface Listening {
	address: string;
	portraits: ReturnType<typeof toPortraits>;
	videos: Array<ReturnType<typeof toSandboxVideo>>;
}

/**
 * Lets a web server listen, and fills in the addresses that follow from its port.
 *
 * @throws when the port is taken (`EADDRINUSE`)
 */
export async function listen(
	app: FastifyInstance,
	{ settings, host }: Pick<CommonContext, 'host'> & { settings: CommonSettings },
	sandbox: Listening,
	samples: SampleMedia,
): Promise<void> {
	await app.listen({ port: settings.port, host: settings.host });
	host.local = `http://${settings.host}:${(app.server.address() as AddressInfo).port}`;
	host.public = settings.publicAddress ? new URL(settings.publicAddress).origin : host.local;
	sandbox.address = host.local;
	sandbox.portraits = toPortraits(samples.pictures, host.public);
	sandbox.videos = samples.videos.map((video) => toSandboxVideo(video, host.public));
}
