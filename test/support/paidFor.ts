import type { Sandbox } from '../../sandbox';

/** The jobs a sandbox charged for with the face of this portrait as the new one, oldest first. */
export function jobsPaidFor(sandbox: Pick<Sandbox, 'portrait' | 'ledger'>, face: string): string[] {
	const { url } = sandbox.portrait(face);
	return sandbox.ledger
		.filter(({ body }) => JSON.stringify(body).includes(url))
		.map(({ jobId }) => jobId);
}
