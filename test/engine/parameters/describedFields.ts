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
		return inside(property).map(({ path, field, put, around }) => ({
			path: [JSON.stringify(conditions), path].join(' '),
			field,
			put: (value: unknown) =>
				({ ...conditions, ...around, [property.name]: put(value) }) as INodeParameters,
		}));
	});
}

/** A field that a property is or holds. */
interface InnerField {
	path: string;
	field: INodeProperties;
	/** Puts a value into the property. */
	put: (value: unknown) => unknown;
	/** Values of the node's own parameters with which the field is shown. */
	around: INodeParameters;
}

function inside(property: INodeProperties): InnerField[] {
	const { name, type, options = [] } = property;
	if (KINDS.includes(type)) {
		return [{ path: name, field: property, put: (value) => value, around: {} }];
	}
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
): InnerField[] {
	return fields.flatMap((own) =>
		inside(own).map(({ path: rest, field, put, around }) => ({
			path: `${path} > ${rest}`,
			field,
			put: (value: unknown) =>
				wrap({ ...conditionsOf(own), [own.name]: put(value) as IDataObject }),
			around: { ...around, ...conditionsAround(own) },
		})),
	);
}

/** Values of the fields beside it, and of the options, with which a field is shown. */
function conditionsOf(field: INodeProperties): INodeParameters {
	const options = conditions(field, (name) => /^\/options\.(.+)/.exec(name)?.[1]);
	return {
		...conditions(field, (name) => (name.startsWith('/') ? undefined : name)),
		...(Object.keys(options).length > 0 && { options }),
	};
}

/** Values of the node's own parameters with which a field inside another one is shown. */
function conditionsAround(field: INodeProperties): INodeParameters {
	return conditions(field, (name) => (name.startsWith('/') ? name.slice(1) : undefined));
}

function conditions(
	{ displayOptions }: INodeProperties,
	nameOf: (shown: string) => string | undefined,
): INodeParameters {
	const entries = Object.entries(displayOptions?.show ?? {}).flatMap(([shown, values]) => {
		const name = nameOf(shown);
		return name === undefined ? [] : [[name, values?.[0]]];
	});
	return Object.fromEntries(entries) as INodeParameters;
}
