/** Writes the bit strings H.264 is made of, most significant bit first. */
export class BitWriter {
	private bytes = Buffer.alloc(1024);
	private used = 0;
	private free = 0;

	/** Writes a number in a fixed count of bits: `u(n)` in the standard. */
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

	/** Fills up with zeros to a whole byte. */
	align(): this {
		return this.fixed(0, this.free);
	}

	/** Writes whole bytes; only after {@link align}. */
	raw(bytes: Uint8Array): this {
		this.room(bytes.length);
		this.bytes.set(bytes, this.used);
		this.used += bytes.length;
		return this;
	}

	/** Ends the string as every H.264 unit ends: a one, then zeros to a whole byte. */
	finish(): Uint8Array {
		this.fixed(1, 1).align();
		return this.bytes.subarray(0, this.used);
	}

	private room(count: number): void {
		if (this.used + count <= this.bytes.length) return;
		this.bytes = Buffer.concat([this.bytes], 2 * (this.used + count));
	}
}
