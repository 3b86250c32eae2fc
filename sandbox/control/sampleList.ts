import type { Portrait, SandboxVideo } from '../samples/sampleMedia';

/** Lists the sample pictures and videos and how many people are in each, one a line. */
export function sampleList(portraits: Portrait[], videos: SandboxVideo[] = []): string {
	const pictures = portraits.map(({ url, faces }) => `  ${url}   ${faceCount(faces.length)}`);
	const clips = videos.map(({ url, fps, frames }) => {
		const most = Math.max(...frames.map(({ faces }) => faces.length));
		return `  ${url}   video, ${frames.length / fps} s, ${faceCount(most)}`;
	});
	return [...pictures, ...clips].join('\n');
}

function faceCount(faces: number): string {
	if (faces === 0) return 'nobody';
	return faces === 1 ? 'one face' : `${faces} faces`;
}
