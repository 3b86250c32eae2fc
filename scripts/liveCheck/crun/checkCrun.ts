import { agrees, type Person } from '../person';
import { crunApi } from './crunApi';
import { FREE_STEPS } from './freeSteps';
import { PAID_STEPS } from './paidSteps';
import type { CheckTools, Step } from './step';

/** How to reach Crun. */
export interface CrunAccess {
	apiKey: string;
	baseUrl?: string;
	/** How long to wait between two looks at a job, in ms. */
	pauseMs?: number;
}

/**
 * Answers the questions about Crun's API that its documentation leaves open, with a real key. What may
 * cost credits is asked for first.
 */
export async function checkCrun(person: Person, access: CrunAccess): Promise<void> {
	const { apiKey, baseUrl = 'https://api.crun.ai', pauseMs = 3000 } = access;
	const tools: CheckTools = {
		...{ person, pauseMs, ask: crunApi(baseUrl, apiKey) },
		...{ group: '', newFace: '', callbackUrl: '' },
	};
	for (const step of FREE_STEPS) await runStep(step, tools);
	if (!(await agrees(person, '\nThe other steps may cost credits. Each is asked for.'))) return;
	person.tell('Use pictures of people who agreed to it.');
	tools.group = await person.ask('Web address of a picture with at least two faces: ');
	tools.newFace = await person.ask('Web address of a picture with a new face: ');
	tools.callbackUrl = await person.ask('Web address that shows you calls, or nothing: ');
	for (const step of PAID_STEPS) {
		if (await agrees(person, `\n${step.about} ${step.mayCost}`)) await runStep(step, tools);
	}
}

/** A step that fails is told, and does not end the check. */
async function runStep({ about, run }: Step, tools: CheckTools): Promise<void> {
	tools.person.tell(`\n# ${about}`);
	await run(tools).catch((error: unknown) => tools.person.tell(`It failed: ${String(error)}`));
}
