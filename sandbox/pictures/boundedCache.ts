/** What was computed from the same input before. When it gets too large, what was not used for longest goes. */
export class BoundedCache<Value> {
	private readonly entries = new Map<string, { value: Value; bytes: number }>();
	private bytes = 0;

	/** @param maxBytes the most that the values may take together */
	constructor(private readonly maxBytes: number) {}

	/** The value under a key; undefined when there is none, or no longer. */
	get(key: string): Value | undefined {
		const entry = this.entries.get(key);
		if (!entry) return undefined;
		// A map lists its entries in the order in which they were set.
		this.entries.delete(key);
		this.entries.set(key, entry);
		return entry.value;
	}

	/**
	 * Keeps a value.
	 *
	 * @param bytes how much memory it takes
	 */
	set(key: string, value: Value, bytes: number): void {
		this.remove(key);
		this.entries.set(key, { value, bytes });
		this.bytes += bytes;
		for (const oldest of this.entries.keys()) {
			if (this.bytes <= this.maxBytes) return;
			this.remove(oldest);
		}
	}

	private remove(key: string): void {
		this.bytes -= this.entries.get(key)?.bytes ?? 0;
		this.entries.delete(key);
	}
}
