import { callWhenRegistered } from '../../../n8n-host/client/callWhenRegistered';
import { readyExample } from '../../../n8n-host/exampleFiles';
import { expectSwapped } from '../../support/facesInResult';
import { pair, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';
import { exampleTests, EXAMPLES_OF } from './exampleTests';
import { startLanguageModel } from './languageModel';

const n8n = connectToSharedN8n();
const sandbox = useSandbox();
const credential = useCredential(n8n, sandbox);
const { testExample, testNoneForgotten } = exampleTests();

/** Publishes the example with a model at this address, and gives the chat's address. */
async function publishChat(modelUrl: string): Promise<string> {
	const openAiApi = await n8n.createCredential('Model', 'openAiApi', {
		apiKey: 'any',
		url: modelUrl,
	});
	const workflow = readyExample('ai-agent', credential());
	const [chat] = workflow.nodes.filter(({ type }) => type.endsWith('.chatTrigger'));
	chat.parameters.public = true;
	for (const node of workflow.nodes) {
		if (node.type.endsWith('.lmChatOpenAi')) node.credentials = { openAiApi };
	}
	await n8n.activateWorkflow(await n8n.createWorkflow(workflow));
	return `${n8n.address}/webhook/${chat.webhookId}/chat`;
}

testExample('ai-agent', 'swaps, looks the result up, and answers with its address', async () => {
	const model = await startLanguageModel((results) => {
		const last = results.at(-1) ?? '';
		if (results.length === 0)
			return { tool: 'Swap_Face', input: pair(sandbox(), 'amara', 'bjorn') };
		if (results.length === 1) {
			return { tool: 'Get_Result', input: { id: /[0-9a-f]{24}/.exec(last)?.[0] ?? '' } };
		}
		return { say: `Here it is: ${/https?:[^"\\]+/.exec(last)?.[0]}` };
	});
	try {
		const answer = await callWhenRegistered(await publishChat(model.url), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({
				action: 'sendMessage',
				sessionId: 'visitor',
				chatInput: 'Yes, swap the face.',
			}),
			signal: AbortSignal.timeout(60_000),
		});
		const { output } = (await answer.json()) as { output: string };
		const [job, ...more] = sandbox().jobs.all();
		expect(more).toEqual([]);
		expect(output).toBe(`Here it is: ${job.url}`);
		await expectSwapped(sandbox(), job.url, 'amara', 'bjorn');
		expect([...model.tools].sort()).toEqual(['Get_Result', 'Swap_Face']);
	} finally {
		await model.close();
	}
});

testNoneForgotten(EXAMPLES_OF.agent);
