import { requiredChoice, text, toggle } from '../../shared';
import { readTrimmedSecret } from '../fields/secret';
import { readCardNumber, readExpiryMonth, readExpiryYear, readSecurityCode } from './cardReaders';
import { shownFor } from './method';

const FROM_NODE = 'e.g. from an earlier node';

const newCardFields = [
	shownFor(
		['newCard'],
		text('cardNumber', {
			displayName: 'Card Number',
			required: true,
			password: true,
			placeholder: FROM_NODE,
			description: 'The digits on the front of the card. They stay in the data of the execution.',
			as: readCardNumber,
		}),
	),
	shownFor(
		['newCard'],
		text('cardExpMonth', {
			displayName: 'Card Expiry Month',
			parameter: 'cardExpiryMonth',
			required: true,
			placeholder: 'e.g. 09',
			description: 'The month in which the card expires, two digits',
			as: readExpiryMonth,
		}),
	),
	shownFor(
		['newCard'],
		text('cardExpYear', {
			displayName: 'Card Expiry Year',
			parameter: 'cardExpiryYear',
			required: true,
			placeholder: 'e.g. 2028',
			description: 'The year in which the card expires',
			as: readExpiryYear,
		}),
	),
	shownFor(
		['newCard'],
		text('nameOnCard', {
			displayName: 'Name on Card',
			required: true,
			placeholder: 'e.g. ASHA RAO',
			description: 'Who the card belongs to',
		}),
	),
] as const;

const savedCardFields = [
	shownFor(
		['savedCard'],
		requiredChoice('cardNetwork', {
			displayName: 'Card Network',
			description: 'Who has issued the card',
			options: [
				{ name: 'American Express', value: 'AMEX' },
				{ name: 'Diners Club', value: 'DINERS' },
				{ name: 'Discover', value: 'DISCOVER' },
				{ name: 'JCB', value: 'JCB' },
				{ name: 'Maestro', value: 'MAESTRO' },
				{ name: 'Mastercard', value: 'MASTER' },
				{ name: 'RuPay', value: 'RUPAY' },
				{ name: 'Visa', value: 'VISA' },
			],
		}),
	),
	shownFor(
		['savedCard'],
		text('cardToken', {
			displayName: 'Card Token',
			required: true,
			password: true,
			placeholder: FROM_NODE,
			description: 'What stands for the card, from the saved cards of the customer',
			as: readTrimmedSecret,
		}),
	),
] as const;

/** The fields of new and saved cards. */
export const cardFields = [
	...newCardFields,
	...savedCardFields,
	shownFor(
		['newCard', 'savedCard'],
		text('cardSecurityCode', {
			displayName: 'Card Security Code',
			required: true,
			password: true,
			placeholder: FROM_NODE,
			description: 'The three or four digits that prove the card is at hand',
			as: readSecurityCode,
		}),
	),
	shownFor(
		['newCard', 'savedCard'],
		toggle('saveToLocker', {
			displayName: 'Save to Locker',
			description: 'Whether the provider keeps the card for the next time',
		}),
	),
] as const;
