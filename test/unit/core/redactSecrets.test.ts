import { redactSecrets } from '../../../lib/core/redactSecrets';

describe('what opens a door is hidden in words of others', () => {
	test.each([
		[
			'cannot fetch https://n8n.example.com/rest/binary-data/signed?token=eyJhbGci.eyJpZCI6.x_-1',
			'cannot fetch https://n8n.example.com/rest/binary-data/signed?token=[hidden]',
		],
		['GET /a?Token=abc&size=2: 404', 'GET /a?Token=[hidden]&size=2: 404'],
		[
			'“https://a.example/b?signature=0a1b2c” is gone',
			'“https://a.example/b?signature=[hidden]” is gone',
		],
		[
			'https://s3.example/a.png?X-Amz-Signature=ab12#top',
			'https://s3.example/a.png?X-Amz-Signature=[hidden]#top',
		],
		[
			'https://a.example/?url=https%3A%2F%2Fb%2F%3Ftoken%3Dabc%2Edef',
			'https://a.example/?url=https%3A%2F%2Fb%2F%3Ftoken%3D[hidden]',
		],
		[
			'https://a.example/?url=https%253A%252F%252Fb%252F%253Ftoken%253Dabc%252Edef',
			'https://a.example/?url=https%253A%252F%252Fb%252F%253Ftoken%253D[hidden]',
		],
		['a%25253Ftoken%25253Dabc', 'a%25253Ftoken%25253D[hidden]'],
		['token=one, then token=two', 'token=[hidden] then token=[hidden]'],
	])('%s', (words, shown) => {
		expect(redactSecrets(words)).toBe(shown);
	});

	test.each(['no face found', 'the token is too old', 'https://a.example/signature/1.png?w=2'])(
		'%s stays as it is',
		(words) => {
			expect(redactSecrets(words)).toBe(words);
		},
	);
});
