import type { FastifyInstance } from 'fastify';

import type { CommonContext } from '../context';

import { oddFiles } from './oddFiles';
import { oddAnswers, sendOddFile } from './oddHost';

const PICTURE = '/portraits/amara.png';

/**
 * Adds hosts that misbehave, under `/odd/<how>/<any name>`. `how` is a name from `oddFiles` or
 * `oddAnswers`, an HTTP status such as `404`, or `redirects5` for a good picture behind five
 * redirects.
 */
export function addOddRoutes(
	app: FastifyInstance,
	{ sampleFiles }: Pick<CommonContext, 'sampleFiles'>,
): void {
	const picture = sampleFiles.get(PICTURE)!;
	const video = [...sampleFiles.values()].find(({ type }) => type === 'video/mp4')!;
	const files = oddFiles(picture.bytes, video.bytes);
	const answers = oddAnswers(picture);

	app.get<{ Params: { how: string; '*': string } }>('/odd/:how/*', async (request, reply) => {
		const { how, '*': name } = request.params;
		if (Object.hasOwn(files, how)) return sendOddFile(files[how], reply);
		if (Object.hasOwn(answers, how)) return await answers[how](request, reply);
		const [, redirects] = /^redirects(\d+)$/.exec(how) ?? [];
		if (redirects !== undefined) {
			const next =
				Number(redirects) === 0 ? PICTURE : `/odd/redirects${Number(redirects) - 1}/${name}`;
			return reply.code(302).header('location', next).send();
		}
		const status = Number(how);
		if (!(status >= 200 && status < 600)) return reply.code(404).send('NoSuchKey');
		if (status === 401) reply.header('www-authenticate', 'Basic realm="photos"');
		return reply.code(status).type('text/html').send(`<html><h1>HTTP ${status}</h1></html>`);
	});
}
