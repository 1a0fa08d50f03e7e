import type { Sandbox } from '../../../sandbox/server';

type OrderWithReturns = NonNullable<ReturnType<Sandbox['commerceEngine']['order']>>;
type Row = ReturnType<typeof rowsOf>[number];

/** The returns of an order as rows of the table. */
export const rowsOf = ({ order, returns }: OrderWithReturns) =>
	returns.map((one) => ({
		Return: one.return_number,
		Order: order.order_number,
		Date: dayInIndia(one.created_at),
		Status: one.status as string,
		Items: one.return_items
			.map(({ quantity, product_name: name }) => `${quantity} × ${name}`)
			.join(', '),
		Reason: one.return_items[0]?.return_reason ?? 'None given',
		'Settled Amount': one.refund
			.filter(({ status }) => status === 'success')
			.reduce((sum, { refund_amount: amount }) => sum + amount, 0),
	}));

/** The rows counted by reason and status, in the order of both. */
export function reportOf(rows: readonly Row[]) {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const key = `${row.Reason}|${row.Status}`;
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	return [...groups.entries()]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([, group]) => ({
			Reason: group[0]!.Reason,
			Status: group[0]!.Status,
			Returns: group.length,
			'Settled Amount': Math.round(sumOf(group) * 100) / 100,
		}));
}

const sumOf = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + row['Settled Amount'], 0);

const dayInIndia = (time: string) =>
	new Date(time).toLocaleDateString('sv', { timeZone: 'Asia/Kolkata' });
