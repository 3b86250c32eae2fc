import { objectOf } from '../answer';

/** An input of a model, as Crun describes it. */
export interface InputField {
	name: string;
	isRequired: boolean;
	default?: unknown;
	description: string;
}

/** The place in a description where the inputs are, if it has one. */
const INPUT = /^input/i;

/**
 * Finds the inputs in the description of a model, whose form is not documented: a JSON schema
 * somewhere in it, that of the input before that of the whole request.
 *
 * @returns none if there is no schema
 */
export function inputFieldsIn(description: unknown): InputField[] {
	const schemas = schemasIn(description, '');
	const { schema } = schemas.find(({ name }) => INPUT.test(name)) ?? schemas[0] ?? {};
	if (!schema) return [];
	const required = Array.isArray(schema.required) ? schema.required : [];
	return Object.entries(objectOf(schema.properties)).map(([name, part]) => {
		const { default: usual, description: words, required: own } = objectOf(part);
		const isRequired = required.includes(name) || own === true;
		return { name, isRequired, default: usual, description: String(words ?? '') };
	});
}

/** All objects with `properties`, with the names under which they stand. */
function schemasIn(
	value: unknown,
	name: string,
): Array<{ name: string; schema: Record<string, unknown> }> {
	const object = objectOf(value);
	const own = 'properties' in object ? [{ name, schema: object }] : [];
	return [
		...own,
		...Object.entries(object).flatMap(([key, part]) =>
			// What stands in a list of properties is called as they are.
			schemasIn(part, key === 'properties' ? name : key),
		),
	];
}
