import {
	NodeHelpers,
	type IDataObject,
	type INodeParameters,
	type INodeProperties,
} from 'n8n-workflow';
import { NODES, placedNode, TRIGGERS } from './placedNode';

/**
 * The display names of the fields that the editor shows of a node, in their order; a collection with
 * those of the options that it offers.
 *
 * @param name the name of the node's class
 * @param choices the parameters that are not left at their defaults
 */
export function shownNames(name: string, choices: IDataObject): string[] {
	const { description } = NODES[name] ?? TRIGGERS[name];
	const { node, shown } = placedNode(description, choices);
	const values = node.parameters;
	const isOffered = (option: INodeProperties) => {
		const options = (values.options ?? {}) as INodeParameters;
		return NodeHelpers.displayParameter(options, option, node, description, values);
	};
	return shown.map(({ type, displayName, options = [] }) =>
		type === 'collection'
			? `Options: ${(options as INodeProperties[])
					.filter(isOffered)
					.map((option) => option.displayName)
					.join(', ')}`
			: displayName,
	);
}
