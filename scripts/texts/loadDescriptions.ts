import { basename, join } from 'node:path';
import type { ICredentialType, INodeProperties, INodeType } from 'n8n-workflow';
import { PACKAGES } from '../../n8n-host/packages';

/** What n8n shows of a node or credential. */
export interface ShownDescription {
	displayName: string;
	properties: INodeProperties[];
}

/** Makes the nodes and credentials of all packages, and returns what n8n shows of each. */
export async function loadDescriptions(): Promise<ShownDescription[]> {
	const files = PACKAGES.flatMap(({ folder, nodes, credentials }) =>
		[...nodes, ...credentials].map((file) => ({ folder, file })),
	);
	const made = await Promise.all(files.map(make));
	return made.map((one) => ('description' in one ? one.description : one));
}

/** @param file a built file, whose source is loaded: `dist/nodes/…/AkoolTrigger.node.js` */
async function make({
	folder,
	file,
}: {
	folder: string;
	file: string;
}): Promise<INodeType | ICredentialType> {
	const source = join(folder, file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
	const [className] = basename(source).split('.');
	const classes = (await import(source)) as Record<string, new () => INodeType | ICredentialType>;
	return new classes[className]();
}
