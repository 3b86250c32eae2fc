import type { IDataObject } from 'n8n-workflow';
import { shownNames } from './shownNames';

const OPTIONS = [
	...['Callback', 'Check Addresses', 'Include Input Fields', 'Max Wait (Minutes)'],
	'Parallel Submissions',
];
const CRUN = [...OPTIONS, 'Maximum Credits', 'Minimum Credits'];
const WAVESPEED = [
	...OPTIONS,
	...['Base64 Output', 'Face Enhance', 'Maximum Price (USD)', 'Minimum Balance (USD)'],
];
const options = (...names: string[]) => `Options: ${names.sort().join(', ')}`;
/** The last fields of a swap node. */
const waiting = (names: string[], ...more: string[]) => [
	'Download Result',
	'Wait for Result',
	options(...names, 'Poll Interval (Seconds)', ...more),
];
const notWaiting = (names: string[]) => ['Wait for Result', options(...names)];

const SOURCE = ['Source Face Type', 'Source Face URL'];
const TARGET = ['Target Type', 'Target URL'];

describe('only the fields that matter are shown, in a sensible order', () => {
	test.each<[node: string, choices: IDataObject, fields: string[]]>([
		['CrunFaceSwap', {}, ['Operation', ...SOURCE, ...TARGET, ...waiting(CRUN)]],
		[
			'CrunFaceSwap',
			{ waitForResult: false },
			['Operation', ...SOURCE, ...TARGET, ...notWaiting(CRUN)],
		],
		[
			'CrunFaceSwap',
			{ sourceType: 'binary', targetType: 'binary', downloadResult: true },
			[
				...['Operation', 'Source Face Type', 'Source Face Field', 'Target Type', 'Target Field'],
				...waiting(CRUN, 'Put Output File in Field'),
			],
		],
		[
			'CrunFaceSwap',
			{ operation: 'swapSeveralFaces', options: { callback: 'url' } },
			['Operation', 'Source Faces', ...TARGET, ...waiting(CRUN, 'Callback URL', 'Detect Task ID')],
		],
		[
			'CrunFaceDetect',
			{},
			['Operation', 'Media Type', 'Media URL', 'Options: Include Input Fields'],
		],
		[
			'CrunFaceDetect',
			{ mediaType: 'binary' },
			['Operation', 'Media Type', 'Media Field', 'Options: Include Input Fields'],
		],
		['CrunAccount', {}, ['Operation']],
		['CrunAccount', { operation: 'estimateCredits' }, ['Operation', 'Swap']],
		[
			'CrunAccount',
			{ operation: 'estimateCredits', swap: 'swapSeveralFaces' },
			['Operation', 'Swap', 'Number of Faces'],
		],
		[
			'CrunTrigger',
			{},
			[
				'Trigger On',
				expect.stringContaining('Keep the webhook URLs of this node secret'),
				'Download Result',
				'Options: Simplify',
			],
		],
		['WaveSpeedFaceSwap', {}, ['Operation', ...SOURCE, ...TARGET, ...waiting(WAVESPEED)]],
		[
			'WaveSpeedFaceSwap',
			{ operation: 'swapSeveralFaces', waitForResult: false },
			['Operation', 'Pairs', ...TARGET, ...notWaiting(WAVESPEED)],
		],
		['WaveSpeedAccount', {}, ['Operation']],
		[
			'WaveSpeedAccount',
			{ operation: 'getPrice' },
			['Operation', 'Number of Faces', 'Face Enhance'],
		],
		['WaveSpeedTrigger', {}, ['Trigger On', 'Download Result', 'Options: Simplify']],
	])('%s %j', (node, choices, fields) => {
		expect(shownNames(node, choices)).toEqual(fields);
	});

	const resultFields = ['Operation', 'Result IDs'];
	const further = ['Download Result', 'Simplify'];

	test.each(['CrunGetResult', 'WaveSpeedGetResult'])('%s', (node) => {
		expect(shownNames(node, {})).toEqual([
			...resultFields,
			...further,
			options('Include Input Fields'),
		]);
		expect(shownNames(node, { operation: 'wait' })).toEqual([
			...[...resultFields, 'Wait Using', ...further],
			options('Include Input Fields', 'Max Wait (Minutes)', 'Poll Interval (Seconds)'),
		]);
		expect(shownNames(node, { operation: 'wait', waitUsing: 'callback' })).toEqual([
			...[...resultFields, 'Wait Using', ...further],
			options('Include Input Fields', 'Max Wait (Minutes)'),
		]);
	});
});
