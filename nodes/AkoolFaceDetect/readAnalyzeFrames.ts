import type { IExecuteFunctions } from 'n8n-workflow';
import { readFramesResponse } from '../../lib/akool/detectResponse';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { ValidationError } from '../../lib/core/errors';
import {
	analyzeFramesBody,
	readPersons,
	requireAsManyTimestamps,
} from '../../lib/akool/frameAnalysis';
import { splitList } from '../../lib/core/splitList';
import type { Media } from '../../lib/core/media';
import { readWebAddress } from '../../lib/core/webAddress';
import { DETECT_TIMEOUT_MS } from '../../lib/akool-n8n/faceDetection';
import { fileFinder } from '../../lib/n8n/binary/itemFile';
import { retryRead } from '../../lib/akool-n8n/retryRead';
import type { DetectionPlan } from './runDetection';

/**
 * Reads and checks one item's parameters for Analyze Frames.
 *
 * @throws {ValidationError} for anything Akool would refuse
 */
export function readAnalyzeFrames(context: IExecuteFunctions, itemIndex: number): DetectionPlan {
	const frames = readFrames(context, itemIndex);
	const options: Record<string, unknown> = context.getNodeParameter('options', itemIndex, {});
	const timestamps = splitList(options.timestamps).map((seconds) =>
		number(seconds, 'Timestamps', Infinity),
	);
	requireAsManyTimestamps(timestamps, frames.length);
	const expandRatio =
		options.expandRatio === undefined ? undefined : number(options.expandRatio, 'Expand Ratio', 1);
	const raw = context.getNodeParameter('output', itemIndex) === 'raw';

	return async ({ connection, media }, signal) => {
		const urls: string[] = [];
		for (const frame of frames) urls.push((await media.whole(frame, 'image')).url);
		const request = {
			method: 'POST' as const,
			path: ENDPOINTS.analyzeFrames,
			body: analyzeFramesBody(urls, timestamps, expandRatio),
			timeoutMs: DETECT_TIMEOUT_MS,
		};
		const ask = async () => await connection.request(request, readFramesResponse);
		const answer = await retryRead(connection, ask, signal);
		const persons = readPersons(answer);
		return raw && persons.length > 0 ? [answer] : persons;
	};
}

function readFrames(context: IExecuteFunctions, itemIndex: number): Media[] {
	const findFile = fileFinder(context, itemIndex);
	const areFiles = context.getNodeParameter('frameType', itemIndex, 'url') === 'binary';
	const [name, title] = areFiles ? ['frameFields', 'Frame Field'] : ['frameUrls', 'Frame URL'];
	const read = (value: unknown, field: string): Media =>
		areFiles
			? { field, file: findFile(value, field) }
			: { field, url: readWebAddress(value, field) };
	const frames = splitList(context.getNodeParameter(name, itemIndex));
	if (frames.length === 0) return [read('', `${title}s`)];
	return frames.map((value, index) => read(value, `${title} ${index + 1}`));
}

function number(value: unknown, field: string, most: number): number {
	const number = Number(value);
	if (Number.isFinite(number) && number >= 0 && number <= most) return number;
	throw new ValidationError(
		`'${field}' holds ${String(value)}, which is not a number it can be`,
		most === Infinity ? 'Give numbers of seconds, 0 or more.' : `Give a number from 0 to ${most}.`,
	);
}
