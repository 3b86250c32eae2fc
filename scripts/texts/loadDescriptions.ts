import { basename, join } from 'node:path';
import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';
import packageJson from '../../package.json';
import { REPOSITORY } from '../runTool';

/** What n8n shows of a node or credential. */
export interface ShownDescription {
	displayName: string;
	properties: INodeProperties[];
}

/** Makes the nodes and credentials that package.json lists, and returns what n8n shows of each. */
export async function loadDescriptions(): Promise<ShownDescription[]> {
	const { nodes, credentials } = packageJson.n8n;
	const made = await Promise.all([...nodes, ...credentials].map(make));
	return made.map((one) => ('description' in one ? one.description : one));
}

/** @param file a built file, whose source is loaded: `dist/nodes/…/AkoolTrigger.node.js` */
async function make(file: string): Promise<INodeType | ICredentialType> {
	const source = join(REPOSITORY, file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
	const [className] = basename(source).split('.');
	const classes = (await import(source)) as Record<string, new () => INodeType | ICredentialType>;
	return new classes[className]();
}
