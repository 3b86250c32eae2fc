import type { H264 } from './h264';

/** The size and frame rate of a video. */
export interface VideoShape {
	/** In px. */
	width: number;
	/** In px. */
	height: number;
	/** Frames a second, a whole number. */
	fps: number;
}

const IDENTITY = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].flatMap(u32);

/** Wraps an H.264 stream in an MP4 file with one video track (ISO/IEC 14496-12 and -15). */
export function toMp4(stream: H264, shape: VideoShape): Buffer {
	const samples = stream.frames.map((frame) =>
		Buffer.concat([Buffer.from(u32(frame.length)), frame]),
	);
	const type = box('ftyp', text('isom'), u32(512), text('isomiso2avc1mp41'));
	const sizes = samples.map(({ length }) => length);
	const entry = sampleEntry(stream, shape);
	const movieWith = (start: number) => movie(sampleTable(entry, sizes, start), sizes.length, shape);
	// The movie box has the same length whatever offset it states. The samples follow it, in a box
	// with a header of 8 bytes.
	const start = type.length + movieWith(0).length + 8;
	return Buffer.concat([type, movieWith(start), box('mdat', ...samples)]);
}

/** Describes how the samples are encoded. */
function sampleEntry({ sps, pps }: H264, { width, height }: VideoShape): Buffer {
	const configuration = box(
		'avcC',
		[1, sps[1], sps[2], sps[3], 0xff, 0xe1],
		u16(sps.length),
		[...sps],
		[1],
		u16(pps.length),
		[...pps],
	);
	return box(
		'avc1',
		zeros(6),
		u16(1),
		zeros(16),
		u16(width),
		u16(height),
		u32(0x480000),
		u32(0x480000),
		zeros(4),
		u16(1),
		zeros(32),
		u16(24),
		u16(0xffff),
		configuration,
	);
}

/**
 * Lists the samples, one for each frame.
 *
 * @param sizes of the samples in bytes
 * @param start where the first sample begins in the file, in bytes
 */
function sampleTable(entry: Buffer, sizes: number[], start: number): Buffer {
	return box(
		'stbl',
		fullBox('stsd', 0, u32(1), entry),
		fullBox('stts', 0, u32(1), u32(sizes.length), u32(1)),
		fullBox('stss', 0, u32(1), u32(1)),
		fullBox('stsc', 0, u32(1), u32(1), u32(sizes.length), u32(1)),
		fullBox('stsz', 0, u32(0), u32(sizes.length), ...sizes.map(u32)),
		fullBox('stco', 0, u32(1), u32(start)),
	);
}

/**
 * The movie box, with its only track.
 *
 * @param duration in frames
 */
function movie(table: Buffer, duration: number, { width, height, fps }: VideoShape): Buffer {
	const header = fullBox(
		'mvhd',
		0,
		zeros(8),
		u32(fps),
		u32(duration),
		u32(0x10000),
		u16(0x100),
		zeros(10),
		IDENTITY,
		zeros(24),
		u32(2),
	);
	const trackHeader = fullBox(
		'tkhd',
		3,
		zeros(8),
		u32(1),
		zeros(4),
		u32(duration),
		zeros(16),
		IDENTITY,
		u32(width << 16),
		u32(height << 16),
	);
	const media = box(
		'mdia',
		fullBox('mdhd', 0, zeros(8), u32(fps), u32(duration), u16(0x55c4), zeros(2)),
		fullBox('hdlr', 0, zeros(4), text('vide'), zeros(12), text('frames\0')),
		box(
			'minf',
			fullBox('vmhd', 1, zeros(8)),
			box('dinf', fullBox('dref', 0, u32(1), fullBox('url ', 1))),
			table,
		),
	);
	return box('moov', header, box('trak', trackHeader, media));
}

type Bytes = number[] | Buffer;

function box(name: string, ...parts: Bytes[]): Buffer {
	const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
	return Buffer.concat([Buffer.from(u32(content.length + 8)), Buffer.from(name), content]);
}

/** A box with version 0 and flags (a "full box" in the standard). */
function fullBox(name: string, flags: number, ...parts: Bytes[]): Buffer {
	return box(name, u32(flags), ...parts);
}

function u32(value: number): number[] {
	return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function u16(value: number): number[] {
	return [(value >>> 8) & 255, value & 255];
}

function zeros(count: number): number[] {
	return new Array<number>(count).fill(0);
}

function text(value: string): number[] {
	return [...Buffer.from(value)];
}
