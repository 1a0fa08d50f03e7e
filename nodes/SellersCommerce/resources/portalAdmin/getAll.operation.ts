import { defineOperation } from '../../../shared';
import { wholeList } from '../../lists';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many portal admins',
	description:
		'Retrieve the administrators of the portal. SellersCommerce lists this operation without any documentation.',
	...wholeList('/api/PortalAdmin/Admins'),
});
