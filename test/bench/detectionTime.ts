import axios from 'axios';
import type { Scenario } from './scenario';
import type { StartStandIn } from './standIns';
import { rowsFor } from './swapRows';

/**
 * How long the provider's stand-in takes to find the faces of all pictures of a scenario when it is asked
 * for all at once, in ms; 0 where none have to be found.
 */
export async function detectionTime(
	scenario: Scenario,
	startStandIn: StartStandIn,
): Promise<number> {
	if (!scenario.groupPhotos) return 0;
	const standIn = await startStandIn(scenario);
	try {
		const rows = rowsFor(scenario, standIn);
		const pictures = new Set(rows.flatMap(({ source, target }) => [source, target]));
		const find = async (url: unknown) => {
			await axios.post(
				`${standIn.address}/interface/detect-api/detect_faces`,
				{ url, single_face: false, return_face_url: true },
				{ headers: { 'x-api-key': standIn.apiKey }, proxy: false },
			);
		};
		const start = performance.now();
		await Promise.all([...pictures].map(find));
		return performance.now() - start;
	} finally {
		await standIn.close();
	}
}
