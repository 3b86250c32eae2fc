import type { Pixels } from '../pictures/pixels';

import { BitWriter } from './bitWriter';
import { BLOCK, toMacroblocks } from './macroblocks';

/** An H.264 stream, split into the parts that an MP4 file stores separately. */
export interface H264 {
	/** The sequence parameter set. */
	sps: Uint8Array;
	/** The picture parameter set. */
	pps: Uint8Array;
	/** One unit for each frame; the first is a key frame. */
	frames: Uint8Array[];
}

// Numbers from ITU-T H.264: profile and level (7.4.2.1), unit types (table 7-1), slice types
// (table 7-6), macroblock types (tables 7-11 and 7-13).
const BASELINE = 66;
const LEVEL_4 = 40;
const UNIT = { slice: 1, keySlice: 5, sps: 7, pps: 8 };
const REFERENCE = 3 << 5;
const SLICE = { predicted: 5, intra: 7 };
const RAW_IN_INTRA = 25;
const RAW_IN_PREDICTED = 30;
/** `log2_max_frame_num`: frames are counted in 4 bits. */
const FRAME_BITS = 4;

/**
 * Encodes pictures as H.264 (constrained baseline). Nothing is compressed, but what stays the same is
 * left out: every macroblock is either raw samples or a copy of the previous frame's.
 *
 * @param pictures the frames, at least one, all of one size
 * @throws when their width or height isn't a multiple of 16 px
 */
export function encodeH264(pictures: Pixels[]): H264 {
	const [{ width, height }] = pictures;
	const blocks = pictures.map(toMacroblocks);
	return {
		sps: parameters(width, height),
		pps: pictureParameters(),
		frames: blocks.map((frame, i) =>
			i === 0 ? keyFrame(frame) : predictedFrame(frame, blocks[i - 1], i),
		),
	};
}

function parameters(width: number, height: number): Uint8Array {
	const bits = new BitWriter().fixed(BASELINE, 8).fixed(0xc0, 8).fixed(LEVEL_4, 8);
	bits.golomb(0); // the number of this set
	bits.golomb(FRAME_BITS - 4);
	bits.golomb(2); // frames are shown in decoding order
	bits.golomb(1).fixed(0, 1); // one reference frame, no gaps
	bits.golomb(width / BLOCK - 1).golomb(height / BLOCK - 1);
	bits.fixed(1, 1).fixed(1, 1); // whole frames, direct_8x8_inference
	bits.fixed(0, 1).fixed(0, 1); // no cropping, no VUI
	return unit(UNIT.sps, bits);
}

function pictureParameters(): Uint8Array {
	const bits = new BitWriter().golomb(0).golomb(0); // numbers of this set and of the sequence parameter set
	bits.fixed(0, 1).fixed(0, 1).golomb(0); // CAVLC, no field order, one slice group
	bits.golomb(0).golomb(0).fixed(0, 1).fixed(0, 2); // one reference, no weights
	bits.golomb(0).golomb(0).golomb(0); // quantisers, unused by raw macroblocks
	bits.fixed(1, 1).fixed(0, 1).fixed(0, 1); // slices switch the deblocking filter
	return unit(UNIT.pps, bits);
}

function keyFrame(blocks: Uint8Array[]): Uint8Array {
	const bits = sliceHeader(SLICE.intra, 0);
	bits.golomb(0); // idr_pic_id
	bits.fixed(0, 2); // dec_ref_pic_marking
	endOfHeader(bits);
	for (const block of blocks) bits.golomb(RAW_IN_INTRA).align().raw(block);
	return unit(UNIT.keySlice, bits);
}

function predictedFrame(blocks: Uint8Array[], before: Uint8Array[], index: number): Uint8Array {
	const bits = sliceHeader(SLICE.predicted, index);
	bits.fixed(0, 1).fixed(0, 1).fixed(0, 1); // default reference list, plain marking
	endOfHeader(bits);
	let copied = 0;
	for (const [i, block] of blocks.entries()) {
		if (Buffer.compare(block, before[i]) === 0) {
			copied++;
			continue;
		}
		bits.golomb(copied).golomb(RAW_IN_PREDICTED).align().raw(block);
		copied = 0;
	}
	if (copied > 0) bits.golomb(copied);
	return unit(UNIT.slice, bits);
}

function sliceHeader(type: number, index: number): BitWriter {
	const frameNumber = index % (1 << FRAME_BITS);
	return new BitWriter().golomb(0).golomb(type).golomb(0).fixed(frameNumber, FRAME_BITS);
}

function endOfHeader(bits: BitWriter): void {
	bits.golomb(0).golomb(1); // no change of quantiser, deblocking filter off
}

/**
 * Adds a unit's header. The standard also requires bytes that look like a start code to be escaped
 * (7.4.1.1). Here they can't occur: samples are 16 or more, and everything between them has less
 * than two bytes of zeros in a row.
 */
function unit(type: number, bits: BitWriter): Uint8Array {
	return Buffer.concat([Buffer.from([REFERENCE | type]), bits.finish()]);
}
