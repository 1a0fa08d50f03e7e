import Ajv from 'ajv';
import { isRecord } from '../../../nodes/shared';
import type { Complete } from './requests';
import type { Schema } from './schema';

/** Of a path and of a form's texts only the texts are left: a number is one that can be read as such. */
const ajv = new Ajv({ allErrors: true, strict: false, coerceTypes: true });
const exact = new Ajv({ allErrors: true, strict: false });

/** The parts of a form, each file as the word for one. */
const formIn = ({ texts, files }: NonNullable<Complete['multipart']>) => ({
	...texts,
	...Object.fromEntries(
		Object.entries(files).flatMap(([name, sent]) =>
			sent === undefined
				? []
				: [[name, sent.length === 1 && !isSeveral(name) ? '(file)' : sent.map(() => '(file)')]],
		),
	),
});
