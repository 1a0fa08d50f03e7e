import { listSearch } from '../../shared';
import { pagination } from '../lists';
import { platform } from '../platform';

/** The methods that the editor calls: for the list of the order locator, newest first. */
export const methods = {
	listSearch: {
		searchOrders: listSearch(platform, {
			request: () => ({
				method: 'GET',
				path: '/api/order/getall',
				query: { $orderby: 'OrderPlacedDate desc' },
			}),
			pagination,
			entry: ({ OrderNumber: number, OrderPlacedDate: placed }) => ({
				name: placed ? `${String(number)}, placed ${minuteOf(String(placed))}` : String(number),
				value: String(number),
			}),
			most: { shown: 200, searched: 2000 },
		}),
	},
};

/** Day and minute of a time as the service writes it: 2026-11-19T20:12:33.123+00:00. */
const minuteOf = (time: string) => time.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ');
