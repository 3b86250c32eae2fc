import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
} from 'n8n-workflow';
import { AkoolApi } from '../../credentials/AkoolApi.credentials';
import { CrunFaceSwapApi } from '../../packages/n8n-nodes-crun-face-swap/credentials/CrunFaceSwapApi.credentials';
import { WaveSpeedFaceSwapApi } from '../../packages/n8n-nodes-wavespeed-face-swap/credentials/WaveSpeedFaceSwapApi.credentials';

/** The credential types of all packages. */
const CREDENTIAL_TYPES: ICredentialType[] = [
	new AkoolApi(),
	new CrunFaceSwapApi(),
	new WaveSpeedFaceSwapApi(),
];

/**
 * The part of n8n that knows credentials, for one stored credential: it decrypts nothing, but runs
 * the credential's own code when n8n would (what expires is fetched where there is none, or the last
 * one was refused, and then kept). A credential of another type has no code.
 */
export class EngineCredentials extends ICredentialsHelper {
	constructor(readonly stored: ICredentialDataDecryptedObject) {
		super();
	}

	getParentTypes() {
		return [];
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions,
	) {
		const authenticate = typeOf(typeName)?.authenticate;
		if (typeof authenticate !== 'function') return options;
		return await authenticate(credentials, options);
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		...[, expired]: [node: INode, expired: boolean]
	) {
		const type = typeOf(typeName);
		const expiring = type?.properties.find(({ typeOptions }) => typeOptions?.expirable)?.name;
		if (!type?.preAuthentication || expiring === undefined) return undefined;
		if (credentials[expiring] && !expired) return undefined;
		const output = await type.preAuthentication.call(helpers, credentials);
		if (output[expiring] === undefined) return undefined;
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

	getCredentialsProperties(typeName: string) {
		return typeOf(typeName)?.properties ?? [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	async updateCredentials() {}

	async updateCredentialsOauthTokenData() {}
}

const typeOf = (typeName: string) => CREDENTIAL_TYPES.find(({ name }) => name === typeName);
