import { text, toggle, type Fields } from '../../../shared';

/** The fields for suppliers to public buyers, in both bulk operations. */
export const supplierFields = [
	toggle('abilityone', {
		displayName: 'AbilityOne',
		description: 'Whether the product belongs to the AbilityOne program',
	}),
	text('countryOfOrigin', {
		displayName: 'Country of Origin',
		placeholder: 'e.g. US',
		description: 'Where the product is made',
	}),
	text('eccn', {
		displayName: 'ECCN',
		placeholder: 'e.g. 33343',
		description: 'The Export Control Classification Number',
	}),
	text('manufacturerName', {
		displayName: 'Manufacturer Name',
		placeholder: 'e.g. Dell',
		description: 'Who makes the product',
	}),
	text('manufacturerPartNumber', {
		displayName: 'Manufacturer Part Number',
		placeholder: 'e.g. AS3456',
		description: 'What the manufacturer calls the product',
	}),
	text('unitOfMeasure', {
		displayName: 'Unit of Measure',
		placeholder: 'e.g. EA',
		description: 'What one of it is, such as EA for each',
	}),
	text('unspsc', {
		displayName: 'UNSPSC',
		placeholder: 'e.g. 53120000',
		description: 'The United Nations Standard Products and Services Code',
	}),
	text('upc', {
		displayName: 'UPC',
		placeholder: 'e.g. 98765432345432',
		description: 'The Universal Product Code (the number below the barcode)',
	}),
] as const satisfies Fields;
