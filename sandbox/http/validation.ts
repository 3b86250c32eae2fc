import type { FastifyError } from 'fastify';

/** JSON schema of an http or https URL. */
export const webAddress = { type: 'string', format: 'http-url' } as const;

/** Adds the formats of these schemas to Ajv; for Fastify's `ajv.plugins`. */
export function addFormats<Ajv extends { addFormat(name: string, test: unknown): unknown }>(
	ajv: Ajv,
): Ajv {
	ajv.addFormat('http-url', isWebAddress);
	ajv.addFormat('http-url-or-empty', (text: string) => text === '' || isWebAddress(text));
	return ajv;
}

/** Whether a text is an http or https URL without spaces. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

type SchemaError = NonNullable<FastifyError['validation']>[number];

/** A message that names the invalid parameter and says what is wrong with it. */
export function validationMessage(error: SchemaError): string {
	const params = error.params as Record<string, unknown>;
	switch (error.keyword) {
		case 'required':
			return `${nameOf(error, String(params.missingProperty))} is required`;
		case 'additionalProperties':
			return `${nameOf(error, String(params.additionalProperty))} is not a known parameter`;
		case 'enum':
			return `${nameOf(error)} must be one of ${(params.allowedValues as unknown[]).join(', ')}`;
		case 'discriminator':
			return params.error === 'tag'
				? `${nameOf(error, String(params.tag))} is required`
				: `${nameOf(error, String(params.tag))} ${JSON.stringify(params.tagValue)} is not known`;
		case 'format':
			return `${nameOf(error)} must be a valid HTTP/HTTPS URL`;
		default:
			return `${nameOf(error)} ${error.message ?? 'is invalid'}`;
	}
}

function nameOf({ instancePath }: SchemaError, child?: string): string {
	const steps = instancePath.split('/').slice(1);
	if (child) steps.push(child);
	const name = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('');
	return name.replace(/^\./, '') || 'the request';
}
