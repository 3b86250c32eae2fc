/** Writes H.264 bit strings, most significant bit first. Its methods can be chained. */
export class BitWriter {
	private bytes = Buffer.alloc(1024);
	private used = 0;
	private free = 0;

	/** Writes a number in a fixed number of bits: `u(n)` in the standard. */
	fixed(value: number, bits: number): this {
		for (let i = bits - 1; i >= 0; i--) {
			if (this.free === 0) {
				this.room(1);
				this.bytes[this.used++] = 0;
				this.free = 8;
			}
			this.free--;
			this.bytes[this.used - 1] |= ((value >> i) & 1) << this.free;
		}
		return this;
	}

	/** Writes a number as unsigned Exp-Golomb code: `ue(v)` in the standard. */
	golomb(value: number): this {
		const length = 31 - Math.clz32(value + 1);
		return this.fixed(0, length).fixed(value + 1, length + 1);
	}

	/** Pads with zeros to a whole byte. */
	align(): this {
		return this.fixed(0, this.free);
	}

	/** Writes whole bytes. Call {@link align} before. */
	raw(bytes: Uint8Array): this {
		this.room(bytes.length);
		this.bytes.set(bytes, this.used);
		this.used += bytes.length;
		return this;
	}

	/** Ends an H.264 unit with a one and zeros to a whole byte, and returns all bytes. */
	finish(): Uint8Array {
		this.fixed(1, 1).align();
		return this.bytes.subarray(0, this.used);
	}

	private room(count: number): void {
		if (this.used + count <= this.bytes.length) return;
		this.bytes = Buffer.concat([this.bytes], 2 * (this.used + count));
	}
}
