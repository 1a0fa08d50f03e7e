import { byId, jsonOf, ok, runOperation, useSandbox } from './support';

const used = useSandbox();

/** The same digits in a form that is no number of seconds: the day and the time, and microseconds. */
test.each([20261121093000, '20261121093000', 1795253400000000])(
	'a refund that went through does not fail over a date of the response (%s)',
	async (order_date) => {
		used.sandbox.addFaults({
			status: 200,
			body: { id: 4164, display_number: 'RH4164', order_date, refunded: 5 },
		});
		const items = await ok(
			runOperation(used.sandbox, 'order.refund', {
				order: byId(4164),
				amount: 5,
			}),
		);
		expect(jsonOf(items)).toMatchObject([{ order_id: 4164, refunded: 5, order_date: null }]);
	},
);

test('what a file without an ID says went wrong is not left out', async () => {
	const record = { id: null, name: 'pixel.png', error: 'The file is too large.' };
	used.sandbox.addFaults({ status: 200, body: [record] });
	const { items } = await runOperation(
		used.sandbox,
		'file.upload',
		{},
		{
			input: [
				{
					json: {},
					binary: { data: { data: 'aGk=', mimeType: 'image/png', fileName: 'pixel.png' } },
				},
			],
		},
	);
	expect(jsonOf(items)).toEqual([record]);
});
