import type { Store } from '../state/store';
import { HOUR } from '../time';
import { MAIN_USER } from './users';

/** What was left in the cart, as far as the shop has it. */
const LEFT = [
	{ code: 'DAB-1004', quantity: 1 },
	{ code: 'TEA-1007', quantity: 3 },
];

/** Leaves a cart of the main user, untouched for so many hours by now; none for 0. */
export function seedCart(store: Store, idleHours: number): void {
	if (idleHours === 0) return;
	const { id: user_id, customer_id, email, phone } = store.users.get(MAIN_USER.id)!;
	const owner = { user_id, customer_id, customer_email: email, customer_phone: phone };
	const cart = store.carts.add(() => store.newId(), owner);
	const catalogItems = store.catalog.items();
	for (const { code, quantity } of LEFT) {
		const catalogItem = catalogItems.find(({ sku }) => sku.sku === code);
		if (!catalogItem) continue;
		const { product, sku } = catalogItem;
		cart.lines.push({ product_id: product.id, variant_id: sku.variant_id, quantity });
	}
	store.carts.touch(cart, Date.now() - idleHours * HOUR);
	cart.created_at = cart.modified_at;
}
