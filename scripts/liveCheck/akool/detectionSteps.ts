import sharp from 'sharp';
import { ENDPOINTS } from '../../../lib/akool/endpoints';
import { saysNoFace } from '../../../lib/core/noFace';
import { type Answer, codeOf, inShort, objectOf, shown } from '../answer';
import { type Finding, notAnswered } from '../finding';
import { lifetimeOf } from '../lifetime';
import { areSamePoints, type FoundFace, facesIn, pointsIn } from './faces';
import type { AkoolStep, CheckTools } from './tools';

/** What Face Detect says to what is no picture of a face. Costs nothing, needs no pictures. */
export const NO_FACE_STEPS: AkoolStep[] = [
	{
		about: 'What does Face Detect say to a grey picture, and to what is no picture?',
		async run({ ask, person }) {
			const grey = await ask('detect grey', ENDPOINTS.detectFaces, { img: await greyPicture() });
			person.tell(`A grey picture: ${shown(grey)}`);
			const noise = Buffer.from('not a picture').toString('base64');
			const broken = await ask('detect no picture', ENDPOINTS.detectFaces, { img: noise });
			const gone = await ask('detect gone', ENDPOINTS.detectFaces, {
				url: 'https://example.com/there-is-no-such-picture.jpg',
			});
			const words = String(objectOf(grey.body).error_msg);
			const isEmpty = codeOf(grey) === 0 && facesIn(grey).length === 0;
			return [
				{
					question: 'A grey picture',
					expected: 'no faces, or words that say so',
					seen: `${inShort(grey)}, ${facesIn(grey).length} faces`,
					agrees: isEmpty || (codeOf(grey) !== 0 && saysNoFace(words)),
				},
				failure('What is no picture', broken),
				failure('A picture that is not there', gone),
			];
		},
	},
];

/** What Face Detect finds in the pictures. Costs nothing; a detection makes no job. */
export const DETECTION_STEPS: AkoolStep[] = [
	{
		about: 'What does Face Detect give, and how do its landmarks belong together?',
		async run(tools) {
			const { faces, media } = tools;
			faces.newFace = facesIn(await detect(tools, 'detect new face', media.newFace));
			faces.group = facesIn(await detect(tools, 'detect group', media.group));
			const [face] = faces.group;
			if (!face) return [notAnswered('Faces of the group picture', 'none was found')];
			return [
				...landmarkFindings(face),
				{
					question: 'How long the picture of a face is kept',
					expected: '7 days',
					seen: face.faceUrl ? `${await lifetimeOf(face.faceUrl)}; ${face.faceUrl}` : 'no address',
				},
			];
		},
	},
	{
		about: 'Are signed addresses followed, and those with a query?',
		async run(tools) {
			const { faces, media } = tools;
			const isPlain = new URL(media.group).search === '';
			const findings = isPlain ? [await sameWithQuery(tools)] : [];
			const question = 'An address with a signature and without a file ending';
			if (!media.signed) return [...findings, notAnswered(question, 'it needs --signed')];
			const answer = await detect(tools, 'detect signed', media.signed);
			faces.signed = facesIn(answer);
			const seen = `${inShort(answer)}, ${faces.signed.length} faces`;
			return [
				...findings,
				{ question, expected: 'faces are found', seen, agrees: faces.signed.length > 0 },
			];
		},
	},
	{
		about: 'What does Analyze Frames give?',
		async run({ ask, media }) {
			const body = { frame_urls: [media.group] };
			const answer = await ask('frames group', ENDPOINTS.analyzeFrames, body);
			const { success, persons } = objectOf(answer.body);
			const count = Array.isArray(persons) ? persons.length : 0;
			return [
				{
					question: 'Analyze Frames',
					expected: 'success: true, persons: a list',
					seen: `${inShort(answer)}, ${count} persons`,
					agrees: success === true && count > 0,
				},
			];
		},
	},
];

async function detect({ ask }: CheckTools, name: string, url: string): Promise<Answer> {
	return await ask(name, ENDPOINTS.detectFaces, {
		url,
		return_face_url: true,
		single_face: false,
	});
}

async function sameWithQuery(tools: CheckTools): Promise<Finding> {
	const url = `${tools.media.group}?live-check=1`;
	const answer = await detect(tools, 'detect with query', url);
	const count = facesIn(answer).length;
	return {
		question: 'An address with a query',
		expected: `${tools.faces.group.length} faces, as without it`,
		seen: `${inShort(answer)}, ${count} faces`,
		agrees: count === tools.faces.group.length,
	};
}

/** X7 of the API's pages: which four points; and how those of a face cut out are made of them. */
function landmarkFindings({ landmarks, points, cropLandmarks, cropRegion }: FoundFace): Finding[] {
	const text = landmarks === undefined ? [] : pointsIn(landmarks);
	const [left = NaN, top = NaN] = cropRegion ?? [];
	const moved = text.map(([x, y]) => [x - left, y - top]);
	return [
		{
			question: 'Landmarks as text',
			expected: 'both eyes, nose, middle of the mouth: the first 4 points',
			seen: `${landmarks}; points ${JSON.stringify(points)}`,
			agrees: text.length === 4 && areSamePoints(text, points.slice(0, 4)),
		},
		{
			question: 'Landmarks of a face that was cut out',
			expected: 'those of the picture, moved by the corner of the cut',
			seen: `${cropLandmarks}; cut ${JSON.stringify(cropRegion)}`,
			agrees: cropLandmarks !== undefined && areSamePoints(pointsIn(cropLandmarks), moved),
		},
	];
}

function failure(question: string, answer: Answer): Finding {
	const isRefused = codeOf(answer) !== undefined && codeOf(answer) !== 0;
	return { question, expected: 'a code other than 0', seen: inShort(answer), agrees: isRefused };
}

/** In base64. */
async function greyPicture(): Promise<string> {
	const create = { width: 256, height: 256, channels: 3, background: '#808080' } as const;
	return (await sharp({ create }).jpeg().toBuffer()).toString('base64');
}
