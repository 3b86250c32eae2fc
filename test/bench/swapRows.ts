import type { IDataObject } from 'n8n-workflow';
import type { Execution } from '../../n8n-host/client/executions';
import type { Scenario } from './scenario';
import type { StandIn } from './standIns';

const PEOPLE = ['amara', 'bjorn', 'chen', 'dolores', 'emeka', 'fatima'];
const GROUP = 'trio';

/** The rows of a workflow: two pictures each, and what else the scenario wants. */
export function rowsFor(
	{ rows, groupPhotos, payload = 0 }: Scenario,
	standIn: StandIn,
): IDataObject[] {
	const person = (index: number) => standIn.portrait(PEOPLE[index % PEOPLE.length]).url;
	// Each is another picture for the node, which finds the faces of the same one once.
	const group = (index: number) => `${standIn.portrait(GROUP).url}?row=${index}`;
	return Array.from({ length: rows }, (_, index) => ({
		source: person(index),
		target: groupPhotos ? group(index) : person(index + 1),
		...(payload > 0 && { note: `${index} `.repeat(payload).slice(0, payload) }),
	}));
}

/** How many finished pictures got to the last node of the workflows, in however many rounds. */
export function finishedRows(executions: Execution[]): number {
	const runs = executions.flatMap(({ data }) => data?.resultData.runData.Done ?? []);
	const items = runs.flatMap((run) => run.data?.main?.[0] ?? []);
	const jobs = items.map(({ json }) => {
		const list = json.data as { result?: IDataObject[] } | undefined;
		return list?.result?.[0] ?? json;
	});
	const finished = jobs.filter((job) => job.status === 'completed' || job.faceswap_status === 3);
	return new Set(finished.map(({ _id, id }) => _id ?? id)).size;
}
