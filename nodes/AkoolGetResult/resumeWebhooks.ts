import type { IWebhookDescription } from 'n8n-workflow';

/** Where a sleeping node is called: at `$execution.resumeUrl`, with nothing after it. */
export const resumeWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		responseData: 'noData',
		path: '',
		isFullPath: true,
		restartWebhook: true,
	},
];
