import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model does next: it uses a tool, or says something. */
export type NextStep = { tool: string; input: Record<string, string> } | { say: string };

/** A language model on this computer. */
export interface LanguageModel {
	/** The address for n8n's credential of OpenAI. */
	url: string;
	/** The names of the tools it was offered. */
	tools: Set<string>;
	close(): Promise<void>;
}

/**
 * Starts a language model in OpenAI's format.
 *
 * @param decide what it does next, by what its tools have returned so far
 */
export async function startLanguageModel(
	decide: (results: string[]) => NextStep,
): Promise<LanguageModel> {
	const tools = new Set<string>();
	const server = createServer(async (request, response) => {
		let body = '';
		for await (const chunk of request) body += chunk;
		const asked = JSON.parse(body) as Conversation;
		for (const { function: tool } of asked.tools ?? []) tools.add(tool.name);
		const results = asked.messages.filter(({ role }) => role === 'tool');
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(completion(decide(results.map(({ content }) => content)))));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/v1`,
		tools,
		close: async () => await new Promise((closed) => server.close(() => closed())),
	};
}

interface Conversation {
	messages: Array<{ role: string; content: string }>;
	tools?: Array<{ function: { name: string } }>;
}

function completion(next: NextStep) {
	const message =
		'say' in next
			? { role: 'assistant', content: next.say }
			: { role: 'assistant', content: null, tool_calls: [toolCall(next)] };
	const finish_reason = 'say' in next ? 'stop' : 'tool_calls';
	const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
	const choices = [{ index: 0, message, finish_reason }];
	return { id: '1', object: 'chat.completion', created: 1, model: 'm', choices, usage };
}

const toolCall = ({ tool, input }: { tool: string; input: object }) => ({
	id: `call-${tool}`,
	type: 'function',
	function: { name: tool, arguments: JSON.stringify(input) },
});
