import { faceLikeness, type Face } from '../../../sandbox';
import { drawSampleMedia } from '../../../sandbox/samples/sampleMedia';
import { KnownPictures } from '../../../sandbox/pictures/knownPictures';
import { toPng } from '../../../sandbox/pictures/pixels';
import { FaceSwapper } from '../../../sandbox/swaps/faceSwapper';
import { KnownVideos } from '../../../sandbox/video/knownVideos';

/**
 * The sandbox's video with another face on its largest person. It is made for this call, and every frame is checked.
 *
 * @param name the portrait with that face
 * @returns the MP4 file
 */
export async function videoWithFace(name: string): Promise<Buffer> {
	const {
		videos: [clip],
		pictures,
	} = await drawSampleMedia();
	const known = new KnownPictures();
	const knownVideos = new KnownVideos(known);
	const source = pictures.find((picture) => picture.name === name)!;
	const [targetFace] = [...clip.frames[0].faces].sort((a, b) => widthOf(b) - widthOf(a));
	const swaps = [{ source, sourceFace: source.faces[0], targetFace }];
	const swapper = new FaceSwapper(known, knownVideos);
	const made = await swapper.swap(clip, swaps);
	for (const frame of knownVideos.find(made.bytes)!.frames) {
		const { box } = frame.faces.find((face) => face.name === name)!;
		const png = await toPng(frame);
		expect(await faceLikeness(png, box, source.png, source.faces[0].box)).toBeGreaterThan(0.9);
	}
	return made.bytes;
}

const widthOf = ({ box: [left, , right] }: Face) => right - left;
