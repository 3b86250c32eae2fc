/** A place in a {@link FairQueue}. */
export interface Place {
	/** Who waits: all places of the same run share one. */
	readonly run: object;
}

/** Runs that wait take turns: of each the one that waits longest, however many a run has waiting. */
export class FairQueue {
	/** The waiting places of each run; the run that was served longest ago comes first. */
	private readonly runs = new Map<object, Place[]>();

	/** Takes a place at the end of a run's own line. */
	enter(run: object): Place {
		const place = { run };
		const line = this.runs.get(run);
		if (line) line.push(place);
		else this.runs.set(run, [place]);
		return place;
	}

	/** Whether it is a place's turn. */
	isNext(place: Place): boolean {
		const [first] = this.runs.values();
		return first?.[0] === place;
	}

	/**
	 * Gives a place up.
	 *
	 * @param isServed whether it was its turn, so that it is the other runs' turn now
	 */
	leave(place: Place, isServed: boolean): void {
		const left = this.runs.get(place.run)?.filter((other) => other !== place) ?? [];
		if (isServed || left.length === 0) this.runs.delete(place.run);
		if (left.length > 0) this.runs.set(place.run, left);
	}
}
