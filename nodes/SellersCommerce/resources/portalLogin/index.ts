import type { Resource } from '../../../shared';
import { changeForgottenPassword } from './changeForgottenPassword.operation';
import { closureFormSso } from './closureFormSso.operation';
import { forgotPassword } from './forgotPassword.operation';
import { logIn } from './logIn.operation';
import { resetPassword } from './resetPassword.operation';
import { sendFeedback } from './sendFeedback.operation';
import { updateClosureForm } from './updateClosureForm.operation';
import { updateResetHistory } from './updateResetHistory.operation';
import { validateStoreSso } from './validateStoreSso.operation';

export const portalLogin: Resource = {
	name: 'Portal Login',
	operations: {
		logIn,
		forgotPassword,
		changeForgottenPassword,
		resetPassword,
		updateResetHistory,
		validateStoreSso,
		closureFormSso,
		sendFeedback,
		updateClosureForm,
	},
};
