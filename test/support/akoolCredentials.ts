import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
} from 'n8n-workflow';
import { AkoolApi } from '../../credentials/AkoolApi.credentials';

const credential = new AkoolApi();

/**
 * The part of n8n that knows credentials, for one stored Akool credential: it decrypts nothing,
 * but runs the credential's own code when n8n would (a token is fetched where there is none, or
 * the last one was refused, and then kept).
 */
export class AkoolCredentials extends ICredentialsHelper {
	constructor(readonly stored: ICredentialDataDecryptedObject) {
		super();
	}

	getParentTypes() {
		return [];
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		options: IHttpRequestOptions,
	) {
		return await credential.authenticate(credentials, options);
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		...[, expired]: [node: INode, expired: boolean]
	) {
		if (credentials.accessToken && !expired) return undefined;
		const output = await credential.preAuthentication.call(helpers, credentials);
		if (output.accessToken === undefined) return undefined;
		Object.assign(this.stored, output);
		return Object.assign(credentials, output);
	}

	async runPreAuthentication() {
		return undefined;
	}

	async getDecrypted() {
		return { ...this.stored };
	}

	async getCredentials(): Promise<never> {
		throw new Error('Not part of this test host');
	}

	getCredentialsProperties() {
		return credential.properties;
	}

	isCredentialUsableByNode() {
		return true;
	}

	async updateCredentials() {}

	async updateCredentialsOauthTokenData() {}
}
