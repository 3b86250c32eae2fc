import { resultOperationField } from '../../lib/n8n/results/resultParameters';

/** The parameter 'Operation'. */
export const operationField = resultOperationField({
	name: 'Delete Result',
	value: 'delete',
	action: 'Delete the result of a job',
	description: 'Permanently delete the picture or video at Akool',
});
