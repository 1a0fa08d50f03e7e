import { SellersCommerceApi } from '../../credentials/SellersCommerceApi.credentials';
import {
	failureTexts,
	isRecord,
	joinTexts,
	type FailureReason,
	type Platform,
	type RawResponse,
} from '../shared';
import { statusHints } from './statusCodes';
import { category } from './resources/category';
import { embellishment } from './resources/embellishment';
import { order } from './resources/order';
import { portalAdmin } from './resources/portalAdmin';
import { portalLogin } from './resources/portalLogin';
import { product } from './resources/product';
import { returnRequest } from './resources/return';
import { shopper } from './resources/shopper';

/** The StatusCode of success. */
const PROCESSED = 20;

/**
 * The StatusCode in the body decides: another one than 20 is a failure whatever the HTTP status. Rows of
 * lists may have a field of that name. What the framework itself refuses has a `Message`.
 */
function failureIn({ status, body: received }: RawResponse): FailureReason | string | undefined {
	const body = outcomeIn(received);
	const code = isRecord(body) ? (body.StatusCode ?? '') : '';
	if (code !== '' && Number(code) !== PROCESSED) {
		const [reason, name] = textsIn(body, ['ResponseMessage', 'Results']);
		return {
			message: `${reason ?? 'no reason given'} (${name === undefined ? '' : `${name}, `}code ${String(code)})`,
			hint: statusHints[Number(code)],
		};
	}
	if (status < 400 && !isFrameworkError(body)) return undefined;
	return joinTexts(textsIn(body, ['Message', 'ExceptionMessage', 'error_description']));
}

const textsIn = (body: unknown, names: readonly string[]) =>
	failureTexts(body, names).filter((text) => text !== '');

/** The part of a body that reports the outcome, also as the only entry of a list: rows have no ResponseMessage. */
const outcomeIn = (body: unknown) =>
	Array.isArray(body) && body.length === 1 && isRecord(body[0]) && 'ResponseMessage' in body[0]
		? body[0]
		: body;

/** An error of the web framework, which may come under a good status: it has no other fields than these. */
const isFrameworkError = (body: unknown) =>
	isRecord(body) &&
	typeof body.Message === 'string' &&
	Object.keys(body).every((name) =>
		/^(Message|MessageDetail|Exception\w*|StackTrace|InnerException)$/.test(name),
	);

export const platform: Platform = {
	name: 'SellersCommerce',
	credential: new SellersCommerceApi(),
	baseUrl: ({ baseUrl }) => String(baseUrl),
	failureIn,
	credentialHint:
		'Check access key and shared secret key in the credential, and that the account may do this.',
	resources: {
		product,
		category,
		order,
		returnRequest,
		shopper,
		embellishment,
		portalAdmin,
		portalLogin,
	},
};
