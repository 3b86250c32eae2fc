import type {
	IDataObject,
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	INodeTypeDescription,
} from 'n8n-workflow';

/** A field of a node whose value an expression may give as text. */
export interface DescribedField {
	/** The names on the way to it, e.g. `pairs > pair > sourceType`. */
	path: string;
	field: INodeProperties;
	/** Makes the parameters of a node in which it is shown and has a value. */
	put(value: unknown): INodeParameters;
}

const KINDS = ['boolean', 'number', 'options', 'multiOptions'];

/** The booleans, numbers and (multiple) choices among a node's fields, those inside other fields included. */
export function describedFields({ properties }: INodeTypeDescription): DescribedField[] {
	return properties.flatMap((property) => {
		const conditions = conditionsOf(property);
		return inside(property).map(({ path, field, put }) => ({
			path: [JSON.stringify(conditions), path].join(' '),
			field,
			put: (value: unknown) => ({ ...conditions, [property.name]: put(value) }) as INodeParameters,
		}));
	});
}

/** How to put a value into a property, for each field that the property is or holds. */
function inside(property: INodeProperties): Array<{
	path: string;
	field: INodeProperties;
	put: (value: unknown) => unknown;
}> {
	const { name, type, options = [] } = property;
	if (KINDS.includes(type)) return [{ path: name, field: property, put: (value) => value }];
	if (type === 'collection') return within(name, options as INodeProperties[], (values) => values);
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).flatMap((list) =>
		within(`${name} > ${list.name}`, list.values, (entry) => ({ [list.name]: [entry] })),
	);
}

function within(
	path: string,
	fields: INodeProperties[],
	wrap: (values: IDataObject) => unknown,
): ReturnType<typeof inside> {
	return fields.flatMap((own) =>
		inside(own).map(({ path: rest, field, put }) => ({
			path: `${path} > ${rest}`,
			field,
			put: (value: unknown) =>
				wrap({ ...conditionsOf(own), [own.name]: put(value) as IDataObject }),
		})),
	);
}

/** Values of other fields with which a field is shown. */
function conditionsOf({ displayOptions }: INodeProperties): INodeParameters {
	const shown = Object.entries(displayOptions?.show ?? {});
	return Object.fromEntries(shown.map(([name, values]) => [name, values?.[0]])) as INodeParameters;
}
