import type { Random } from '../../../random';
import type { Review } from '../state/catalog';
import { newId } from '../state/ids';
import type { Store } from '../state/store';
import { DAY, stamp } from '../time';

/** What people say, by the stars they give. */
const SAID: ReadonlyArray<[rating: number, text: string | null, tags: string[]]> = [
	[
		5,
		'Beautiful work, and it came well packed. My mother wants one too.',
		['quality', 'packaging'],
	],
	[5, 'Exactly as in the pictures. Will order again for Diwali.', ['quality']],
	[4, 'Good value. The color is a little darker than I thought.', ['value', 'color']],
	[4, null, []],
	[3, 'Nice, but delivery to Pune took nine days.', ['delivery']],
	[2, 'One corner was dented. Support offered a replacement.', ['packaging']],
];

/** Makes reviews of what was delivered: of every second order its first item, some not approved yet. */
export function seedReviews({ catalog, orders, users }: Store, random: Random): void {
	const delivered = orders.all().filter(({ order }) => order.status === 'complete');
	for (const { userId, order } of delivered.filter((_, index) => index % 2 === 0)) {
		const user = users.get(userId);
		const item = order.order_items[0];
		if (!user || !item) continue;
		const [rating, review_text, tags] = random.pick(SAID);
		const review: Review = {
			id: newId(random),
			product_id: item.product_id,
			user_id: userId,
			order_number: order.order_number,
			rating,
			review_text,
			name: [user.first_name, user.last_name].filter(Boolean).join(' '),
			email: user.email ?? '',
			status: random.chance(0.85) ? 'approved' : 'pending',
			is_featured: rating === 5 && random.chance(0.2),
			tags,
			review_date: stamp(Date.parse(order.order_date) + random.integer(8, 20) * DAY),
			images: [],
			videos: [],
		};
		catalog.reviews.push(review);
	}
	catalog.reviews.sort((one, other) => one.review_date.localeCompare(other.review_date));
}
