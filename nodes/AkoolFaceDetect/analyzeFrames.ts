import type { IExecuteFunctions } from 'n8n-workflow';
import { requestFrameAnalysis } from '../../lib/akool-n8n/faceDetection';
import {
	analyzeFramesBody,
	readPersons,
	requireAsManyTimestamps,
} from '../../lib/akool/frameAnalysis';
import { readAddressList } from '../../lib/core/addressList';
import { splitList } from '../../lib/core/coerce';
import { type Media, readMediaFromAddress } from '../../lib/core/media';
import { requireNumber } from '../../lib/core/numberRange';
import { fileFinder } from '../../lib/n8n/binary/itemFile';
import { optionsOf, parametersOf } from '../../lib/n8n/options/parameterReader';
import { expandRatioOption, frameTypeField, personsOutputField } from './analyzeFramesFields';
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
	const options = optionsOf(context, itemIndex);
	const timestamps = splitList(options.raw('timestamps')).map((seconds) =>
		requireNumber(seconds, 'Timestamps', { min: 0 }),
	);
	requireAsManyTimestamps(timestamps, frames.length);
	return {
		frames,
		timestamps,
		expandRatio: options.numberIfSet(expandRatioOption),
		raw: parametersOf(context, itemIndex).choice(personsOutputField) === 'raw',
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
	const areFiles = parametersOf(context, itemIndex).choice(frameTypeField) === 'binary';
	const [name, title] = areFiles ? ['frameFields', 'Frame Field'] : ['frameUrls', 'Frame URL'];
	const read = (value: unknown, field: string): Media =>
		areFiles ? { field, file: findFile(value, field) } : readMediaFromAddress(value, field);
	const value = context.getNodeParameter(name, itemIndex);
	const frames = areFiles ? splitList(value) : readAddressList(value);
	if (frames.length === 0) return [read('', `${title}s`)];
	return frames.map((frame, index) => read(frame, `${title} ${index + 1}`));
}
