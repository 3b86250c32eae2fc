import {
	NodeHelpers,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { AkoolAccount } from '../../../nodes/AkoolAccount/AkoolAccount.node';
import { AkoolFaceDetect } from '../../../nodes/AkoolFaceDetect/AkoolFaceDetect.node';
import { AkoolFaceSwapClassic } from '../../../nodes/AkoolFaceSwapClassic/AkoolFaceSwapClassic.node';
import { AkoolFaceSwapPlus } from '../../../nodes/AkoolFaceSwapPlus/AkoolFaceSwapPlus.node';
import { AkoolFaceSwapPro } from '../../../nodes/AkoolFaceSwapPro/AkoolFaceSwapPro.node';
import { AkoolGetResult } from '../../../nodes/AkoolGetResult/AkoolGetResult.node';

const NODES: Record<string, INodeType> = {
	AkoolAccount: new AkoolAccount(),
	AkoolFaceDetect: new AkoolFaceDetect(),
	AkoolFaceSwapClassic: new AkoolFaceSwapClassic(),
	AkoolFaceSwapPlus: new AkoolFaceSwapPlus(),
	AkoolFaceSwapPro: new AkoolFaceSwapPro(),
	AkoolGetResult: new AkoolGetResult(),
};

/** A node as it stands in a workflow with these choices, by n8n's own rules. */
function placed(description: INodeTypeDescription, choices: IDataObject) {
	const node = {
		id: '1',
		name: 'Node',
		type: description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: choices as INodeParameters,
	} as INode;
	const values =
		NodeHelpers.getNodeParameters(
			description.properties,
			node.parameters,
			true,
			false,
			node,
			description,
		) ?? {};
	const isShown = (field: INodeProperties) =>
		NodeHelpers.displayParameter(values, field, node, description);
	return { node: { ...node, parameters: values }, shown: description.properties.filter(isShown) };
}

const shownNames = (node: string, choices: IDataObject) =>
	placed(NODES[node].description, choices).shown.map((field) =>
		field.type === 'collection'
			? `Options: ${(field.options ?? []).map((option) => (option as INodeProperties).displayName).join(', ')}`
			: field.displayName,
	);

const WAITING = [
	'Wait for Result',
	'Options: Callback, Callback URL, Download Result, Max Wait (Minutes), Minimum Credits, Parallel Submissions, Poll Interval (Seconds), Put Output File in Field',
];
const NOT_WAITING = [
	'Wait for Result',
	'Options: Callback, Callback URL, Max Wait (Minutes), Minimum Credits, Parallel Submissions',
];

describe('only the fields that matter are shown, in a sensible order', () => {
	test.each<[node: string, choices: IDataObject, fields: string[]]>([
		[
			'AkoolFaceSwapPro',
			{},
			[
				'Faces',
				'Source Face Type',
				'Source Face URL',
				'Target Picture Type',
				'Target Picture URL',
				'Landmarks',
				'Face Enhance',
				'Single Face Mode',
				...WAITING,
			],
		],
		[
			'AkoolFaceSwapPro',
			{ landmarks: 'manual', waitForResult: false },
			[
				'Faces',
				'Source Face Type',
				'Source Face URL',
				'Target Picture Type',
				'Target Picture URL',
				'Landmarks',
				'Source Landmarks',
				'Target Landmarks',
				'Face Enhance',
				'Single Face Mode',
				...NOT_WAITING,
			],
		],
		[
			'AkoolFaceSwapPro',
			{ sourceType: 'binary', targetType: 'binary' },
			[
				'Faces',
				'Source Face Type',
				'Source Face Field',
				'Target Picture Type',
				'Target Picture Field',
				'Landmarks',
				'Face Enhance',
				'Single Face Mode',
				...WAITING,
			],
		],
		[
			'AkoolFaceSwapPro',
			{ faces: 'several' },
			['Faces', 'Pairs From', 'Pairs', 'Landmarks', 'Face Enhance', ...WAITING],
		],
		[
			'AkoolFaceSwapPro',
			{ faces: 'several', pairsFrom: 'json', landmarks: 'manual' },
			['Faces', 'Pairs From', 'Pairs (JSON)', 'Landmarks', 'Face Enhance', ...WAITING],
		],
		[
			'AkoolFaceSwapPlus',
			{},
			[
				'Mode',
				'Source Face Type',
				'Source Face URL',
				'Target Type',
				'Target URL',
				'Style',
				'Face Enhance',
				...WAITING,
			],
		],
		[
			'AkoolFaceSwapPlus',
			{ mode: 'mapping' },
			[
				'Mode',
				'Target Type',
				'Target URL',
				'Mapping From',
				'Source Faces',
				'Face Order',
				'Style',
				'Face Enhance',
				...WAITING,
			],
		],
		[
			'AkoolFaceSwapPlus',
			{ mode: 'mapping', mappingFrom: 'fields' },
			[
				'Mode',
				'Target Type',
				'Target URL',
				'Mapping From',
				'Mappings',
				'Style',
				'Face Enhance',
				...WAITING,
			],
		],
		[
			'AkoolFaceSwapPlus',
			{ mode: 'mapping', mappingFrom: 'json', waitForResult: false },
			[
				'Mode',
				'Target Type',
				'Target URL',
				'Mapping From',
				'Mappings (JSON)',
				'Style',
				'Face Enhance',
				...NOT_WAITING,
			],
		],
		[
			'AkoolFaceSwapClassic',
			{},
			[
				'Media',
				'Target Type',
				'Target URL',
				'Landmarks',
				'Source Faces',
				'Face Order',
				'Face Enhance',
				...WAITING,
			],
		],
		[
			'AkoolFaceSwapClassic',
			{ media: 'video', landmarks: 'manual', pairsFrom: 'json' },
			[
				'Media',
				'Target Type',
				'Target URL',
				'Landmarks',
				'Pairs From',
				'Pairs (JSON)',
				'Face Enhance',
				...WAITING,
			],
		],
		[
			'AkoolFaceDetect',
			{},
			[
				'Operation',
				'Media Type',
				'Media URL',
				'Output',
				'Options: Number of Frames, Return Face URLs, Single Face',
			],
		],
		[
			'AkoolFaceDetect',
			{ mediaType: 'binary' },
			[
				'Operation',
				'Media Type',
				'Media Field',
				'Output',
				'Options: Number of Frames, Return Face URLs, Single Face',
			],
		],
		[
			'AkoolFaceDetect',
			{ operation: 'analyzeFrames' },
			['Operation', 'Frame Type', 'Frame URLs', 'Output', 'Options: Expand Ratio, Timestamps'],
		],
		[
			'AkoolGetResult',
			{},
			['Operation', 'Result IDs', 'Simplify', 'Options: Download Result, Put Output File in Field'],
		],
		[
			'AkoolGetResult',
			{ operation: 'wait' },
			[
				'Operation',
				'Result IDs',
				'Wait Using',
				'Simplify',
				'Options: Download Result, Max Wait (Minutes), Poll Interval (Seconds), Put Output File in Field',
			],
		],
		[
			'AkoolGetResult',
			{ operation: 'wait', waitUsing: 'callback' },
			[
				'Operation',
				'Result IDs',
				'Wait Using',
				'Simplify',
				'Options: Download Result, Max Wait (Minutes), Put Output File in Field',
			],
		],
		['AkoolGetResult', { operation: 'delete' }, ['Operation', 'Result IDs']],
		['AkoolAccount', {}, ['Operation']],
	])('%s %j', (node, choices, fields) => {
		expect(shownNames(node, choices)).toEqual(fields);
	});
});

describe('the editor flags what is empty but needed', () => {
	test.each<[node: string, choices: IDataObject, missing: string[]]>([
		['AkoolFaceSwapPro', {}, ['sourceUrl', 'targetUrl']],
		['AkoolFaceSwapPro', { faces: 'several', pairsFrom: 'json' }, ['pairsJson']],
		['AkoolFaceSwapPro', { faces: 'several' }, ['sourceUrl', 'targetUrl']],
		['AkoolFaceSwapPlus', {}, ['sourceUrl', 'targetUrl']],
		['AkoolFaceSwapPlus', { mode: 'mapping' }, ['targetUrl', 'url']],
		[
			'AkoolFaceSwapPlus',
			{ mode: 'mapping', mappingFrom: 'fields' },
			['sourceFaceUrl', 'targetUrl'],
		],
		['AkoolFaceSwapPlus', { mode: 'mapping', mappingFrom: 'json' }, ['mappingsJson', 'targetUrl']],
		['AkoolFaceSwapClassic', {}, ['targetUrl', 'url']],
		['AkoolFaceSwapClassic', { landmarks: 'manual' }, ['sourceUrl', 'targetUrl']],
		['AkoolFaceDetect', {}, ['mediaUrl']],
		['AkoolFaceDetect', { mediaType: 'binary', mediaField: '' }, ['mediaField']],
		['AkoolFaceDetect', { operation: 'analyzeFrames' }, ['frameUrls']],
		['AkoolGetResult', { resultIds: '' }, ['resultIds']],
	])('%s %j', (name, choices, missing) => {
		const { description } = NODES[name];
		const { node } = placed(description, choices);
		const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
		expect(
			Object.keys(issues?.parameters ?? {})
				.map((key) => key.split('.')[0])
				.sort(),
		).toEqual(missing);
	});
});

describe('what a language model reads', () => {
	test.each(Object.keys(NODES))(
		'%s can be a tool and says what it does, and that a swap costs credits',
		(name) => {
			const { usableAsTool, description } = NODES[name].description;
			expect(usableAsTool).toBe(true);
			expect(description?.length).toBeGreaterThan(40);
			expect(/costs Akool credits/.test(description ?? '')).toBe(name.includes('FaceSwap'));
		},
	);

	test.each(Object.keys(NODES))(
		'%s: every field has a description, every option a name',
		(name) => {
			for (const field of NODES[name].description.properties) {
				if (field.name === 'operation' || field.type === 'collection') continue;
				expect([field.name, field.description ?? field.hint]).toEqual([
					field.name,
					expect.stringMatching(/.{15,}/),
				]);
			}
		},
	);
});
