import type { ContractProvider, StandIn, StandInSettings } from '../../providers/contractProvider';

/** Stand-ins that no test uses now, by provider and settings: to start one takes longer than a test. */
const idle = new Map<string, StandIn[]>();
const started: StandIn[] = [];

/** Does something with a stand-in that nobody else uses meanwhile. */
export async function withStandIn(
	provider: ContractProvider,
	settings: StandInSettings,
	use: (standIn: StandIn) => Promise<void>,
): Promise<void> {
	const key = JSON.stringify([provider.name, settings]);
	const standIn = idle.get(key)?.pop() ?? (await start(provider, settings));
	standIn.reset();
	try {
		await use(standIn);
	} finally {
		idle.set(key, [...(idle.get(key) ?? []), standIn]);
	}
}

/** Ends all stand-ins. */
export async function closeStandIns(): Promise<void> {
	await Promise.all(started.map(async (standIn) => await standIn.close()));
}

async function start(provider: ContractProvider, settings: StandInSettings): Promise<StandIn> {
	const standIn = await provider.start(settings);
	started.push(standIn);
	return standIn;
}
