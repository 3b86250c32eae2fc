import { OWNER } from '../../../n8n-host/owner';
import { invitation, type Invitation } from '../../../scripts/demo/invitation';
import { endedByItself, notStarted } from '../../../scripts/demo/problems';
import { PROVIDERS } from '../../../scripts/demo/providers';

const picture = (name: string, faces: number) => ({
	...{ name, url: `http://127.0.0.1:4010/portraits/${name}.png`, png: Buffer.of() },
	...{ width: 1, height: 1, faces: Array(faces).fill(undefined) },
});
const sandbox = {
	portraits: [picture('amara', 1), picture('bjorn', 1), picture('trio', 3), picture('nobody', 0)],
	videos: [
		{
			name: 'clip',
			url: 'http://127.0.0.1:4010/portraits/clip.mp4',
			mp4: Buffer.of(),
			fps: 1,
			frames: [],
		},
	],
};
const demo: Invitation = {
	address: 'http://127.0.0.1:5678',
	owner: OWNER,
	providers: [
		{
			provider: PROVIDERS[0],
			sandbox,
			credentialData: {
				baseUrl: 'http://127.0.0.1:4010',
				apiKey: 'the-key',
				clientId: 'the-client-id',
			},
			examples: [
				{ id: 'one', title: 'Swap one face', isNew: true },
				{ id: 'three', title: 'A sheet', needs: 'a Google login', isNew: true },
				{ id: 'two', title: 'A form', form: 'http://127.0.0.1:5678/form/1', isNew: true },
			],
		},
		{
			provider: PROVIDERS[1],
			sandbox,
			credentialData: { baseUrl: 'http://127.0.0.1:4011', apiKey: 'the-other-key' },
			examples: [{ id: 'four', title: 'Swap another face', isNew: true }],
		},
	],
	folders: { pictures: 'demo', files: 'demo/files', n8n: 'demo/n8n' },
};

it('the invitation has all that a person needs to go on', () => {
	const text = invitation(demo);
	for (const needed of [
		...[demo.address, `${demo.address}/workflow/one`, OWNER.email, OWNER.password],
		...['Swap one face   ready to run', 'A form   ', 'form: http://127.0.0.1:5678/form/1'],
		'needs a Google login of your own',
		...['http://127.0.0.1:4010', 'the-key', 'the-client-id', "'Akool sandbox'"],
		...['http://127.0.0.1:4011', 'the-other-key', "'WaveSpeed sandbox'"],
		...['The examples for Akool\n', 'The examples for WaveSpeed\n  Swap another face   ready'],
		...[`${demo.address}/workflow/four`, 'demo/wavespeed/before-and-after.png'],
		...[
			'4010/portraits/amara.png',
			'4010/portraits/bjorn.png',
			'portraits/trio.png',
			'portraits/clip.mp4',
		],
		'demo/source.png, demo/target.png',
		...['demo/before-and-after.png', 'demo/files/', 'kept in demo/n8n'],
		...['Ctrl-C stops', '`npm start`', '`npm start -- --fresh`'],
	]) {
		expect(text).toContain(needed);
	}
	expect(text).not.toContain('nobody');
	expect(text.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
});

it('an n8n whose user changed the login is left alone', () => {
	const providers = demo.providers.map((one) => ({ ...one, examples: [] }));
	const text = invitation({ ...demo, owner: undefined, providers });
	expect(text).not.toContain(OWNER.password);
	expect(text).not.toContain('The examples for');
	expect(text).not.toContain('demo/wavespeed');
	expect(text).toContain('as you set it');
});

it('an n8n that ended says how, and what it wrote last', () => {
	const log = Array.from({ length: 40 }, (_, line) => `line ${line}\n    at code (file.js:1:1)\n`);
	const words = endedByItself('SIGKILL', log.join('\n'));
	expect(words).toMatch(/^n8n has ended by itself \(SIGKILL\)/);
	expect(words).toMatch(/\n {2}line 25\n(.*\n)*.* line 39$/);
	expect(words).not.toContain('line 24');
	expect(words).not.toContain('file.js');
});

it('an n8n that does not start with what is kept says what can be done', () => {
	const words = notStarted('demo/n8n', 'SQLITE_NOTADB: file is not a database');
	expect(words).toMatch(/demo\/n8n.*`npm start -- --fresh`[^]*not a database$/);
});
