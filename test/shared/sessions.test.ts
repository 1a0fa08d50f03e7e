import type { IAuthenticate, ICredentialType, IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import { defineOperation } from '../../nodes/shared';
import { CredentialProblem } from '../../nodes/shared/http/credentialProblem';
import { ownerOf, renewedSession, sessionFor, type Tokens } from '../../nodes/shared/http/sessions';
import { tokenRequest } from '../../nodes/shared/http/tokenRequest';
import { everythingIn, testCredential } from '../support/engine';
import {
	cutInTheMiddle,
	hangUpAfterReading,
	invalidJson,
	json,
	redirect,
	startServer,
	type Answer,
	type Handler,
} from '../support/misbehavingServer';
import { closeAll, closing, runThing, TestShopApi, TOKEN } from './testShop';

afterAll(closeAll);

const PAIR = { accessToken: 'first', refreshToken: 'more-first' };

/** A shop whose session is opened with the token, or is the pair that the user has filled in. */
class PairShopApi extends TestShopApi implements ICredentialType {
	override name = 'pairShopApi';

	override properties: ICredentialType['properties'] = [
		...new TestShopApi().properties,
		...['accessToken', 'refreshToken', 'tokenOwner'].map((name) => ({
			displayName: name,
			name,
			type: 'hidden' as const,
			typeOptions: { password: true, ...(name === 'accessToken' && { expirable: true }) },
			default: '',
		})),
		{ displayName: 'Obtained At', name: 'obtainedAt', type: 'hidden', default: 0 },
	];

	private readonly ownerIn = ({ baseUrl, token }: IDataObject) => ownerOf(baseUrl, token);

	constructor(private readonly reopens: boolean) {
		super();
	}

	preAuthentication: ICredentialType['preAuthentication'] = async function (
		this: IHttpRequestHelper,
		credential,
	) {
		return { ...(await renew(this.helpers.httpRequest, credential)) };
	};

	override authenticate: IAuthenticate = async (credential, request) => {
		const session = sessionFor(this.ownerIn(credential), credential);
		return { ...request, headers: { ...request.headers, 'x-session': session?.accessToken } };
	};

	test: ICredentialType['test'] = {
		request: { baseURL: '={{ $credentials.baseUrl }}', url: '/thing' },
	};
}
