/** Reads H.264 bit strings; independent of the sandbox's writer. */
class BitReader {
	private at = 0;

	constructor(private readonly bytes: Uint8Array) {}

	fixed(count: number): number {
		let value = 0;
		for (let i = 0; i < count; i++, this.at++) {
			value = value * 2 + ((this.bytes[this.at >> 3] >> (7 - (this.at & 7))) & 1);
		}
		return value;
	}

	golomb(): number {
		let zeros = 0;
		while (this.fixed(1) === 0) zeros++;
		return 2 ** zeros - 1 + this.fixed(zeros);
	}

	raw(count: number): Uint8Array {
		const start = Math.ceil(this.at / 8);
		this.at = (start + count) * 8;
		return this.bytes.subarray(start, start + count);
	}

	/** Whether there are more bits before the stop bit. */
	more(): boolean {
		const last = this.bytes[this.bytes.length - 1];
		const stop = this.bytes.length * 8 - 1 - Math.log2(last & -last);
		return this.at < stop;
	}
}

/**
 * Decodes one frame of raw and copied macroblocks.
 *
 * @param unit the frame with its header
 * @param before the macroblocks of the previous frame
 * @returns the macroblocks, 384 bytes each
 * @throws at anything else in the frame
 */
export function readFrame(unit: Uint8Array, before: Uint8Array[]): Uint8Array[] {
	const isKey = (unit[0] & 31) === 5;
	const bits = new BitReader(unit.subarray(1));
	const [first, slice, set] = [bits.golomb(), bits.golomb(), bits.golomb()];
	if (first !== 0 || slice !== (isKey ? 7 : 5) || set !== 0) throw new Error('strange slice');
	bits.fixed(4); // frame_num
	if (isKey) bits.golomb(); // idr_pic_id
	if (bits.fixed(isKey ? 2 : 3) !== 0) throw new Error('strange reference marking');
	if (bits.golomb() !== 0 || bits.golomb() !== 1) throw new Error('strange end of the header');
	const blocks: Uint8Array[] = [];
	while (bits.more()) {
		if (!isKey) {
			for (let copies = bits.golomb(); copies > 0; copies--) blocks.push(before[blocks.length]);
			if (!bits.more()) break;
		}
		if (bits.golomb() !== (isKey ? 25 : 30)) throw new Error('not a raw macroblock');
		blocks.push(bits.raw(384));
	}
	return blocks;
}
