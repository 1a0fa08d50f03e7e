import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isFormType } from './body';
import type { TokenResponse, Tokens } from './tokens';

/** What the token endpoint needs of the platform. */
export interface TokenService {
	tokens(): Tokens;
	isSecret(accessKey: string | undefined, secretKey: string | undefined): boolean;
}

/** A refused request as OAuth 2 describes it. */
class OAuthError {
	constructor(
		readonly error: string,
		readonly error_description?: string,
	) {}
}

/** Adds `POST /token`. Its responses are those of OAuth 2, unlike all others of the service. */
export function addTokenRoute(app: FastifyInstance, service: TokenService): void {
	app.all('/token', async (request, reply) => {
		const tokens = service.tokens();
		const response =
			request.method === 'POST' ? grant(fieldsOf(request), service) : INVALID_REQUEST;
		reply.headers({ 'cache-control': 'no-cache', pragma: 'no-cache', expires: '-1' });
		if (!(response instanceof OAuthError)) return response;
		tokens.grants.refused += 1;
		return await reply.code(400).send({ ...response });
	});
}

const INVALID_REQUEST = new OAuthError('invalid_request');

/** A body that is no form, such as JSON, has no fields. */
function fieldsOf({ headers, body }: FastifyRequest): ReadonlyMap<string, string> {
	return new Map(isFormType(headers['content-type']) ? Object.entries(body ?? {}) : []);
}

function grant(
	fields: ReadonlyMap<string, string>,
	{ tokens, isSecret }: TokenService,
): TokenResponse | OAuthError {
	switch (fields.get('grant_type')) {
		case 'password':
			// One response for a wrong secret and an unknown key: the response must not tell which keys exist.
			return isSecret(fields.get('username'), fields.get('password'))
				? tokens().issue()
				: new OAuthError('invalid_grant', 'The user name or password is incorrect.');
		case 'refresh_token': {
			const refreshToken = fields.get('refresh_token');
			if (!refreshToken) return INVALID_REQUEST;
			return tokens().rotate(refreshToken) ?? new OAuthError('invalid_grant');
		}
		default:
			return new OAuthError('unsupported_grant_type');
	}
}
