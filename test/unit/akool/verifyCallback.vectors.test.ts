import { verifyCallbackSignature } from '../../../lib/akool/callbackSignature';
import { verifyCallback } from '../../../lib/akool/verifyCallback';
import vectors from '../../vectors/akool-callbacks.json';

interface Sample {
	name: string;
	clientId: string;
	clientSecret: string;
	timestamp: number;
	nonce: string | number;
	signature: string;
	dataEncrypt: string;
}

const verify = ({ clientId, clientSecret, ...body }: Sample) =>
	verifyCallback({ body, clientId, apiKey: clientSecret, now: body.timestamp, maxAgeMs: 60_000 });

const STATUS_WORDS: Record<number, string> = { 2: 'processing', 3: 'completed' };

describe('callbacks made by other programs', () => {
	test.each(vectors.valid)('$name is read: $why', (sample) => {
		const said = JSON.parse(sample.decrypted);
		expect(verify(sample)).toMatchObject({
			job: { _id: said._id, status: STATUS_WORDS[said.status], statusCode: said.status },
			type: said.type,
		});
		expect(verify(sample).job.url).toBe(said.status === 3 ? said.url : undefined);
	});

	test.each(vectors.valid)('$name has a good signature', (sample) => {
		expect(verifyCallbackSignature(sample, sample.clientId).signature).toBe(sample.signature);
	});

	const published = vectors.published.flatMap((sample) => [
		{ ...sample, form: 'text' },
		{ ...sample, nonce: Number(sample.nonce), form: 'number' },
	]);

	test.each(published)(
		"the sample on Akool's own page, nonce as $form, is refused: its signature is wrong",
		(sample) => {
			expect(() => verify(sample)).toThrow(expect.objectContaining({ reason: 'forged' }));
			expect(() => verifyCallbackSignature(sample, sample.clientId)).toThrow('signature');
		},
	);

	const refused = vectors.refuse.map(({ base, ...changes }) => ({
		...(vectors.valid.find(({ name }) => name === base) as Sample),
		...changes,
	}));

	test.each(refused)('$name is refused: $change', (sample) => {
		expect(() => verify(sample)).toThrow(expect.objectContaining({ reason: 'forged' }));
	});

	test("another account's key is refused although the signature fits", () => {
		const sample = refused.find(({ name }) => name === 'wrong-secret') as Sample;
		expect(() => verifyCallbackSignature(sample, sample.clientId)).not.toThrow();
		expect(() => verify(sample)).toThrow("can't be decrypted");
	});
});
