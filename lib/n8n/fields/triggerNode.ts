import type { INodeTypeDescription, IWebhookDescription } from 'n8n-workflow';
import type { ProviderInfo } from '../../jobs/provider';

/** The webhook of a node that starts a workflow when the provider calls back. */
export const triggerWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		responseData: 'noData',
		path: 'webhook',
	},
];

/** What n8n's editor says about a trigger. */
type TriggerTexts = Pick<
	INodeTypeDescription,
	'activationMessage' | 'eventTriggerDescription' | 'triggerPanel'
>;

/**
 * Makes what the editor says about the trigger: how to set it up, and when it starts.
 *
 * @param firstSteps what to do before the workflow is published, as sentences in HTML
 */
export function triggerTexts(
	{ name, triggerNode }: ProviderInfo,
	...firstSteps: string[]
): TriggerTexts {
	// Holds before and after publishing, since n8n shows it in both.
	const steps = [
		...firstSteps,
		`<b>Publish</b> this workflow (n8n 1.x: activate it). Until then ${name}'s calls get lost.`,
		'Open <b>Webhook URLs</b> in this node and copy the <b>Production URL</b>.',
		'In the swap node of your other workflow, add the option <b>Callback</b> and choose <b>Callback URL</b>. Add the option <b>Callback URL</b> as well, and paste the URL there. Each finished job then starts this workflow.',
	].map((step, index) => `<b>${index + 1}.</b> ${step}`);
	const trial = `<b>To try it out first</b>, copy the <b>Test URL</b> from there and paste that instead. Then press the button above, and when n8n asks you to create an event in ${name}, run the swap. The Test URL takes one call each time.`;
	return {
		eventTriggerDescription: `Waiting for ${name} to call the test URL`,
		activationMessage: `Paste the production URL of ${triggerNode} into your swap nodes, as Callback URL. Each finished job then starts this workflow.`,
		triggerPanel: {
			header: `Start when ${name} calls`,
			activationHint: [...steps, trial].join('<br /><br />'),
			executionsHelp: `At each call to the <b>Production URL</b>, as long as the workflow is published. At one call to the <b>Test URL</b>, after you have pressed the button above. ${name} must be able to reach this n8n from the internet.`,
		},
	};
}
