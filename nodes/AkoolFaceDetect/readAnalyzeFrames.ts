import type { IExecuteFunctions } from 'n8n-workflow';
import { readFramesAnswer } from '../../lib/akool/detectAnswer';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { InputFault } from '../../lib/akool/faults';
import { analyzeFramesBody, readPersons } from '../../lib/akool/frameAnalysis';
import { listOf } from '../../lib/akool/lists';
import { webAddress } from '../../lib/akool/webAddress';
import { DETECT_TIMEOUT_MS } from '../../lib/n8n/faceDetection';
import { retriedRead } from '../../lib/n8n/retriedRead';
import type { DetectionPlan } from './runDetection';

/**
 * Reads and checks one item's parameters for Analyze Frames.
 *
 * @throws {InputFault} for anything Akool would refuse
 */
export function readAnalyzeFrames(context: IExecuteFunctions, itemIndex: number): DetectionPlan {
	const urls = listOf(context.getNodeParameter('frameUrls', itemIndex));
	if (urls.length === 0) webAddress('', 'Frame URLs');
	const options: Record<string, unknown> = context.getNodeParameter('options', itemIndex, {});
	const body = analyzeFramesBody(
		urls.map((url, index) => webAddress(url, `Frame URL ${index + 1}`)),
		listOf(options.timestamps).map((seconds) => number(seconds, 'Timestamps', Infinity)),
		options.expandRatio === undefined ? undefined : number(options.expandRatio, 'Expand Ratio', 1),
	);
	const raw = context.getNodeParameter('output', itemIndex) === 'raw';
	const request = {
		method: 'POST' as const,
		path: ENDPOINTS.analyzeFrames,
		body,
		timeoutMs: DETECT_TIMEOUT_MS,
	};

	return async (connection, signal) => {
		const ask = async () => await connection.ask(request, readFramesAnswer);
		const answer = await retriedRead(connection, ask, signal);
		const persons = readPersons(answer);
		return raw && persons.length > 0 ? [answer] : persons;
	};
}

function number(value: unknown, field: string, most: number): number {
	const number = Number(value);
	if (Number.isFinite(number) && number >= 0 && number <= most) return number;
	throw new InputFault(
		`'${field}' holds ${String(value)}, which is not a number it can be`,
		most === Infinity ? 'Give numbers of seconds, 0 or more.' : `Give a number from 0 to ${most}.`,
	);
}
