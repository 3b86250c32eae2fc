import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redactJson } from '../../lib/core/redactSecrets';
import { type Answer, objectOf } from './answer';

/** Headers that tests of a client need; others may hold what is private. */
const KEPT_HEADERS = /^(?:content-type|retry-after|location|.*rate-?limit.*)$/i;

/** Fields that say whose account it is. */
const PRIVATE_FIELDS = /^(?:uid|userid|user_id|email|firstname|lastname|from|teamid|team_id)$/i;

/** What was asked. */
export interface Asked {
	/** In a few words, which become the name of the file. */
	name: string;
	path: string;
	body?: object;
}

/** Keeps answers as they came, but for secrets, so that they can become fixtures of tests. */
export class Recorder {
	private count = 0;
	private readonly last = new Map<string, string>();

	/**
	 * @param folder where they are kept; undefined to keep none
	 * @param hide removes secrets from a text
	 */
	constructor(
		private readonly folder: string | undefined,
		private readonly hide: (text: string) => string,
	) {}

	/** Writes one answer to a file of its own, unless it is that of the last time. */
	keep({ name, path, body }: Asked, answer: Answer): void {
		if (this.folder === undefined) return;
		const headers = [...answer.headers].filter(([header]) => KEPT_HEADERS.test(header));
		const kept = {
			request: { method: body ? 'POST' : 'GET', path, body: body && shortened(body) },
			answer: { status: answer.status, headers: Object.fromEntries(headers), body: answer.body },
		};
		const text = JSON.stringify(redactJson(withoutPersons(kept), this.hide), null, '\t');
		if (this.last.get(name) === text) return;
		this.last.set(name, text);
		const number = String(++this.count).padStart(2, '0');
		const file = `${number}-${name.toLowerCase().replace(/[^a-z\d]+/g, '-')}.json`;
		mkdirSync(this.folder, { recursive: true });
		writeFileSync(join(this.folder, file), `${text}\n`);
	}
}

/** Nobody needs a whole picture in base64. */
function shortened(body: object): object {
	return JSON.parse(JSON.stringify(body), (_, part: unknown) =>
		typeof part === 'string' && part.length > 2000 ? `${part.slice(0, 60)}…` : part,
	);
}

function withoutPersons(value: object): object {
	return objectOf(
		JSON.parse(JSON.stringify(value), (name, part: unknown) =>
			PRIVATE_FIELDS.test(name) && part !== null ? '[hidden]' : part,
		),
	);
}
