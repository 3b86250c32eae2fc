import type { IDataObject } from 'n8n-workflow';
import type { StoredCredential } from '../../../n8n-host/client/credentials';
import type { WorkflowJson } from '../../../n8n-host/client/workflows';
import type { Sandbox } from '../../../sandbox';
import { workflowOf, type Step } from '../../support/buildWorkflow';

/** A step that downloads a picture with n8n's own node, as users get their files. */
export function downloadStep(field: string): Step {
	return {
		name: `Download ${field}`,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url: `={{ $('Rows').item.json.${field} }}`,
			options: {
				response: { response: { responseFormat: 'file', outputPropertyName: field } },
			},
		},
	};
}

/** A swap of the files `face` and `photo`. */
export function fileSwapStep(parameters: IDataObject = {}): Step {
	return {
		name: 'Swap',
		type: 'n8n-nodes-akool.akoolFaceSwapPro',
		parameters: {
			sourceType: 'binary',
			sourceField: 'face',
			targetType: 'binary',
			targetField: 'photo',
			options: { pollInterval: 0.5 },
			...parameters,
		},
	};
}

/** A workflow that downloads one portrait as `face` and one as `photo`, and goes on with these steps. */
export function withFiles(
	sandbox: Pick<Sandbox, 'portrait'>,
	[face, photo]: [face: string, photo: string],
	steps: Step[],
	credential: StoredCredential,
): WorkflowJson {
	const row = { face: sandbox.portrait(face).url, photo: sandbox.portrait(photo).url };
	return workflowOf([row], [downloadStep('face'), downloadStep('photo'), ...steps], credential);
}
