/** What a document can be. */
export interface KycType {
	id: string;
	title: string;
	/** How its number is written. */
	number: RegExp;
	/** Automatic where a public register can be asked. */
	verification_type: 'automatic' | 'manual';
	is_attachment_required: boolean;
}

/** The kinds of document that the store asks of its customers. */
export const KYC_TYPES: readonly KycType[] = [
	{
		id: '01HRKYCPAN0000000000000001',
		title: 'PAN card',
		number: /^[A-Z]{5}\d{4}[A-Z]$/,
		verification_type: 'automatic',
		is_attachment_required: false,
	},
	{
		id: '01HRKYCGST0000000000000002',
		title: 'GST certificate',
		number: /^\d{2}[A-Z]{5}\d{4}[A-Z][A-Z\d]Z[A-Z\d]$/,
		verification_type: 'automatic',
		is_attachment_required: false,
	},
	{
		id: '01HRKYCAADHAAR000000000003',
		title: 'Aadhaar card',
		number: /^\d{12}$/,
		verification_type: 'manual',
		is_attachment_required: true,
	},
];
