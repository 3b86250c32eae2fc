import type { IExecuteFunctions } from 'n8n-workflow';
import { requestFrameAnalysis } from '../../lib/akool-n8n/faceDetection';
import {
	analyzeFramesBody,
	readPersons,
	requireAsManyTimestamps,
} from '../../lib/akool/frameAnalysis';
import { readAddressList } from '../../lib/core/addressList';
import { splitList } from '../../lib/core/coerce';
import { ValidationError } from '../../lib/core/errors';
import { type Media, readMediaFromAddress } from '../../lib/core/media';
import { numberIn } from '../../lib/core/numberRange';
import { fileFinder } from '../../lib/n8n/binary/itemFile';
import type { DetectionKind, DetectionTools } from './runDetection';

/** One item's checked parameters of Analyze Frames. */
interface AnalyzeFramesPlan {
	frames: Media[];
	/** In seconds, one for each frame; empty to let Akool number the frames. */
	timestamps: number[];
	/** 0 to 1. */
	expandRatio?: number;
	/** Whether to output Akool's response unchanged. */
	raw: boolean;
}

/** The operation Analyze Frames. */
export const analyzeFrames: DetectionKind<AnalyzeFramesPlan> = { readPlan, detect };

function readPlan(context: IExecuteFunctions, itemIndex: number): AnalyzeFramesPlan {
	const frames = readFrames(context, itemIndex);
	const options: Record<string, unknown> = context.getNodeParameter('options', itemIndex, {});
	const timestamps = splitList(options.timestamps).map((seconds) =>
		readNumber(seconds, 'Timestamps', Infinity),
	);
	requireAsManyTimestamps(timestamps, frames.length);
	const { expandRatio } = options;
	return {
		frames,
		timestamps,
		expandRatio: expandRatio === undefined ? undefined : readNumber(expandRatio, 'Expand Ratio', 1),
		raw: context.getNodeParameter('output', itemIndex) === 'raw',
	};
}

async function detect(
	{ frames, timestamps, expandRatio, raw }: AnalyzeFramesPlan,
	{ client, media, signal }: DetectionTools,
): Promise<object[]> {
	const urls: string[] = [];
	for (const frame of frames) urls.push((await media.resolve(frame, 'image')).url);
	const body = analyzeFramesBody(urls, timestamps, expandRatio);
	const response = await requestFrameAnalysis(client, body, signal);
	const persons = readPersons(response);
	return raw && persons.length > 0 ? [response] : persons;
}

function readFrames(context: IExecuteFunctions, itemIndex: number): Media[] {
	const findFile = fileFinder(context, itemIndex);
	const areFiles = context.getNodeParameter('frameType', itemIndex, 'url') === 'binary';
	const [name, title] = areFiles ? ['frameFields', 'Frame Field'] : ['frameUrls', 'Frame URL'];
	const read = (value: unknown, field: string): Media =>
		areFiles ? { field, file: findFile(value, field) } : readMediaFromAddress(value, field);
	const value = context.getNodeParameter(name, itemIndex);
	const frames = areFiles ? splitList(value) : readAddressList(value);
	if (frames.length === 0) return [read('', `${title}s`)];
	return frames.map((frame, index) => read(frame, `${title} ${index + 1}`));
}

function readNumber(value: unknown, field: string, max: number): number {
	const number = numberIn({ min: 0, max }, value);
	if (number !== undefined) return number;
	throw new ValidationError(
		`'${field}' holds ${String(value)}, which is not a number it can be`,
		max === Infinity ? 'Give numbers of seconds, 0 or more.' : `Give a number from 0 to ${max}.`,
	);
}
