import type { IExecuteFunctions } from 'n8n-workflow';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { proSwapBody, type FacePicture } from '../../lib/akool/faceSwapPro';
import { InputFault } from '../../lib/akool/faults';
import { landmarkString } from '../../lib/akool/landmarks';
import { webAddress } from '../../lib/akool/webAddress';
import type { SwapSubmission } from '../../lib/n8n/akoolJobs';

/**
 * Reads and checks one item's parameters.
 *
 * @throws {InputFault} for anything Akool would refuse
 */
export function readProSwap(context: IExecuteFunctions, itemIndex: number): SwapSubmission {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const source: FacePicture = { url: webAddress(value('sourceUrl'), 'Source Face URL') };
	const target: FacePicture = { url: webAddress(value('targetUrl'), 'Target Picture URL') };
	if (value('landmarks') === 'manual') {
		source.landmarks = landmarkString(value('sourceLandmarks'), 'Source Landmarks');
		target.landmarks = landmarkString(value('targetLandmarks'), 'Target Landmarks');
		if (source.landmarks === undefined && target.landmarks === undefined) {
			throw new InputFault(
				"'Source Landmarks' and 'Target Landmarks' are both empty",
				"Fill in at least one of them, or set 'Landmarks' to 'None'.",
			);
		}
	}
	return {
		path: ENDPOINTS.faceSwapPro,
		type: 'image',
		body: proSwapBody({
			sources: [source],
			targets: [target],
			faceEnhance: value('faceEnhance') === true,
			singleFaceMode: value('singleFaceMode') === true,
		}),
	};
}
