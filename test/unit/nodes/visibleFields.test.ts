import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { NODES, placedNode } from './placedNode';

const shownNames = (node: string, choices: IDataObject) =>
	placedNode(NODES[node].description, choices).shown.map((field) =>
		field.type === 'collection'
			? `Options: ${(field.options ?? []).map((option) => (option as INodeProperties).displayName).join(', ')}`
			: field.displayName,
	);

const WAITING = [
	'Wait for Result',
	'Options: Callback, Callback URL, Check Addresses, Download Result, Include Input Fields, Max Wait (Minutes), Minimum Credits, Parallel Submissions, Poll Interval (Seconds), Put Output File in Field',
];
const NOT_WAITING = [
	'Wait for Result',
	'Options: Callback, Callback URL, Check Addresses, Include Input Fields, Max Wait (Minutes), Minimum Credits, Parallel Submissions',
];
/** The same for a node that can find the faces of a video by itself. */
const withFrames = ([wait, options]: string[]) => [
	wait,
	options.replace('Include', 'Frames to Look At, Include'),
];
const WAITING_OR_FINDING = withFrames(WAITING);

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
				...WAITING_OR_FINDING,
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
				...WAITING_OR_FINDING,
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
				...WAITING_OR_FINDING,
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
				...withFrames(NOT_WAITING),
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
				...WAITING_OR_FINDING,
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
				...WAITING_OR_FINDING,
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
				'Options: Frames to Look At, Include Input Fields, Return Face URLs, Single Face',
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
				'Options: Frames to Look At, Include Input Fields, Return Face URLs, Single Face',
			],
		],
		[
			'AkoolFaceDetect',
			{ operation: 'analyzeFrames' },
			[
				'Operation',
				'Frame Type',
				'Frame URLs',
				'Output',
				'Options: Expand Ratio, Include Input Fields, Timestamps',
			],
		],
		[
			'AkoolGetResult',
			{},
			[
				'Operation',
				'Result IDs',
				'Simplify',
				'Options: Download Result, Include Input Fields, Put Output File in Field',
			],
		],
		[
			'AkoolGetResult',
			{ operation: 'wait' },
			[
				'Operation',
				'Result IDs',
				'Wait Using',
				'Simplify',
				'Options: Download Result, Include Input Fields, Max Wait (Minutes), Poll Interval (Seconds), Put Output File in Field',
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
				'Options: Download Result, Include Input Fields, Max Wait (Minutes), Put Output File in Field',
			],
		],
		['AkoolGetResult', { operation: 'delete' }, ['Operation', 'Result IDs']],
		['AkoolAccount', {}, ['Operation']],
	])('%s %j', (node, choices, fields) => {
		expect(shownNames(node, choices)).toEqual(fields);
	});
});
