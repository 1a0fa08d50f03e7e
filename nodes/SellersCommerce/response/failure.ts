import {
	failureTexts,
	isRecord,
	joinTexts,
	type FailureReason,
	type RawResponse,
} from '../../shared';
import { statusHints } from './statusHints';

/** The StatusCode of success. */
const PROCESSED = 20;

/**
 * The StatusCode in the body decides: any other one than 20 is a failure, whatever the HTTP status. Rows of lists
 * may have a field of that name, too. Errors of the web framework have a `Message` instead.
 */
export function failureIn({
	status,
	body: received,
}: RawResponse): FailureReason | string | undefined {
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

/** Whether a body is an error of the web framework, which may have a good status: it has only these fields. */
const isFrameworkError = (body: unknown) =>
	isRecord(body) &&
	typeof body.Message === 'string' &&
	Object.keys(body).every((name) =>
		/^(Message|MessageDetail|Exception\w*|StackTrace|InnerException)$/.test(name),
	);
