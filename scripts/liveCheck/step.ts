import type { Budget } from './budget';
import { type Finding, notAnswered } from './finding';
import { isYes, type Person } from './person';

/** One open question or more, and how they are answered. */
export interface Step<Tools> {
	/** The questions. */
	about: string;
	/** Tells the person what it sees, and gives what it found. */
	run(tools: Tools): Promise<Finding[]>;
}

/** A step that asks the service to do something that may cost credits. */
export interface PaidStep<Tools> extends Step<Tools> {
	/** What is done that may cost. */
	mayCost: string;
	/** What that costs in credits; undefined if nobody says so. */
	price(tools: Tools): number | undefined;
}

/** What may be spent on steps, and who says what they cost. */
export interface Spending {
	budget: Budget;
	/** In credits; undefined if it can't be read. */
	readBalance(): Promise<number | undefined>;
	/** E.g. "by Crun's estimate". */
	priceSource: string;
	/** What is said where there is no price. */
	noPrice: string;
}

/** Runs steps one after the other. */
export async function runSteps<Tools extends { person: Person }>(
	steps: ReadonlyArray<Step<Tools>>,
	tools: Tools,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const step of steps) findings.push(...(await runStep(step, tools)));
	return findings;
}

/** Runs those steps that the person agrees to, as long as what is left to spend is enough. */
export async function runPaidSteps<Tools extends { person: Person }>(
	steps: ReadonlyArray<PaidStep<Tools>>,
	tools: Tools,
	spending: Spending,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const step of steps) {
		const obstacle = await obstacleTo(step, tools, spending);
		const found = obstacle ? [notAnswered(step.about, obstacle)] : await runStep(step, tools);
		findings.push(...found);
	}
	return findings;
}

/** Why a step can't be run; undefined if it can. */
async function obstacleTo<Tools extends { person: Person }>(
	{ about, mayCost, price }: PaidStep<Tools>,
	tools: Tools,
	{ budget, readBalance, priceSource, noPrice }: Spending,
): Promise<string | undefined> {
	budget.note(await readBalance());
	const credits = price(tools);
	const refusal = budget.refusal(credits);
	if (refusal !== undefined) return refusal;
	const isAgreed =
		credits === undefined
			? isYes(await tools.person.ask(`\n${about} ${mayCost} ${noPrice} yes to do it: `))
			: await tools.person.agrees(`\n${about} ${mayCost} ${credits} credits ${priceSource}.`);
	return isAgreed ? undefined : 'not agreed to';
}

/** A step that fails is told, and does not end the check. */
async function runStep<Tools extends { person: Person }>(
	{ about, run }: Step<Tools>,
	tools: Tools,
): Promise<Finding[]> {
	tools.person.tell(`\n# ${about}`);
	return await run(tools).catch((error: unknown) => {
		tools.person.tell(`It failed: ${String(error)}`);
		return [notAnswered(about, String(error))];
	});
}
