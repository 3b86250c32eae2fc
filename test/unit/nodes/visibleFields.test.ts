import type { IDataObject } from 'n8n-workflow';
import { shownNames } from './shownNames';

const OPTIONS = [
	...['Callback', 'Check Addresses', 'Face Enhance', 'Include Input Fields'],
	...['Max Wait (Minutes)', 'Minimum Credits', 'Parallel Submissions'],
];
const ONLY_IF_WAITING = ['Poll Interval (Seconds)'];
const options = (...names: string[]) => `Options: ${names.sort().join(', ')}`;
/** The last fields of a swap node, which has `more` options than the usual ones. */
const waiting = (...more: string[]) => [
	'Download Result',
	'Wait for Result',
	options(...OPTIONS, ...ONLY_IF_WAITING, ...more),
];
const notWaiting = (...more: string[]) => ['Wait for Result', options(...OPTIONS, ...more)];

const SOURCE = ['Source Face Type', 'Source Face URL'];
const TARGET = ['Target Type', 'Target URL'];
const OF_PRO = ['Landmarks', 'Single Face Mode'];

describe('only the fields that matter are shown, in a sensible order', () => {
	test.each<[node: string, choices: IDataObject, fields: string[]]>([
		['AkoolFaceSwapPro', {}, ['Operation', ...SOURCE, ...TARGET, ...waiting(...OF_PRO)]],
		[
			'AkoolFaceSwapPro',
			{ waitForResult: false },
			['Operation', ...SOURCE, ...TARGET, ...notWaiting(...OF_PRO)],
		],
		[
			'AkoolFaceSwapPro',
			{ sourceType: 'binary', targetType: 'binary' },
			[
				...['Operation', 'Source Face Type', 'Source Face Field', 'Target Type', 'Target Field'],
				...waiting(...OF_PRO),
			],
		],
		[
			'AkoolFaceSwapPro',
			{ operation: 'swapSeveralFaces' },
			['Operation', 'Specify Pairs', 'Pairs', ...waiting('Landmarks')],
		],
		[
			'AkoolFaceSwapPro',
			{ operation: 'swapSeveralFaces', pairsFrom: 'json' },
			['Operation', 'Specify Pairs', 'Pairs (JSON)', ...waiting('Landmarks')],
		],
		[
			'AkoolFaceSwapPro',
			{
				downloadResult: true,
				options: { landmarks: 'manual', callback: 'url' },
			},
			[
				...['Operation', ...SOURCE, ...TARGET],
				...waiting(
					...OF_PRO,
					...['Callback URL', 'Put Output File in Field', 'Source Landmarks', 'Target Landmarks'],
				),
			],
		],
		['AkoolFaceSwapPlus', {}, ['Operation', ...SOURCE, ...TARGET, 'Style', ...waiting()]],
		[
			'AkoolFaceSwapPlus',
			{ operation: 'swapSeveralFaces' },
			[
				...['Operation', 'Specify Pairs', 'Source Faces', 'Face Order', ...TARGET, 'Style'],
				...waiting('Frames to Search'),
			],
		],
		[
			'AkoolFaceSwapPlus',
			{ operation: 'swapSeveralFaces', mappingFrom: 'fields' },
			['Operation', 'Specify Pairs', 'Pairs', ...TARGET, 'Style', ...waiting()],
		],
		[
			'AkoolFaceSwapPlus',
			{ operation: 'swapSeveralFaces', mappingFrom: 'json', waitForResult: false },
			[...['Operation', 'Specify Pairs', 'Pairs (JSON)', ...TARGET, 'Style'], ...notWaiting()],
		],
		[
			'AkoolFaceSwapClassic',
			{},
			['Operation', 'Source Faces', 'Face Order', ...TARGET, ...waiting('Landmarks')],
		],
		[
			'AkoolFaceSwapClassic',
			{ operation: 'swapInVideo', options: { landmarks: 'manual' } },
			['Operation', 'Specify Pairs', 'Pairs', ...TARGET, ...waiting('Landmarks')],
		],
		[
			'AkoolFaceSwapClassic',
			{ options: { landmarks: 'manual' }, pairsFrom: 'json' },
			['Operation', 'Specify Pairs', 'Pairs (JSON)', ...TARGET, ...waiting('Landmarks')],
		],
		[
			'AkoolFaceDetect',
			{},
			[
				'Operation',
				'Media Type',
				'Media URL',
				'Output',
				'Options: Frames to Search, Include Input Fields, Return Face URLs, Single Face',
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
				'Options: Frames to Search, Include Input Fields, Return Face URLs, Single Face',
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
			['Operation', 'Result IDs', 'Download Result', 'Simplify', 'Options: Include Input Fields'],
		],
		[
			'AkoolGetResult',
			{ operation: 'wait' },
			[
				'Operation',
				'Result IDs',
				'Wait Using',
				'Download Result',
				'Simplify',
				'Options: Include Input Fields, Max Wait (Minutes), Poll Interval (Seconds)',
			],
		],
		[
			'AkoolGetResult',
			{ operation: 'wait', waitUsing: 'callback' },
			[
				'Operation',
				'Result IDs',
				'Wait Using',
				'Download Result',
				'Simplify',
				'Options: Include Input Fields, Max Wait (Minutes)',
			],
		],
		['AkoolGetResult', { operation: 'delete' }, ['Operation', 'Result IDs']],
		['AkoolAccount', {}, ['Operation']],
	])('%s %j', (node, choices, fields) => {
		expect(shownNames(node, choices)).toEqual(fields);
	});
});
