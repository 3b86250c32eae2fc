/** Headers of a file host that may tell how long a file is kept. */
const TELLING = ['expires', 'cache-control', 'x-amz-expiration', 'last-modified'];

/** Parameters of a signed address that tell how long it is good. */
const PARAMETERS = /^(?:x-amz-expires|x-amz-date|expires)$/i;

/** What a file's host and address say of how long it is there. */
export async function lifetimeOf(url: string): Promise<string> {
	const signal = AbortSignal.timeout(30_000);
	const answer = await fetch(url, { method: 'HEAD', signal }).catch(String);
	if (typeof answer === 'string') return `it can't be opened: ${answer}`;
	const { status, headers } = answer;
	const told = TELLING.map((name) => [name, headers.get(name)] as const);
	const signed = [...new URL(url).searchParams].filter(([name]) => PARAMETERS.test(name));
	const words = [...told, ...signed].flatMap(([name, value]) => (value ? `${name}: ${value}` : []));
	const said = words.join(', ') || 'nothing that tells of it';
	return `HTTP ${status} of ${new URL(url).host}; ${said}`;
}
