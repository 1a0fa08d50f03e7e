import { defineOperation } from '../../../shared';
import { wholeList } from '../../lists';

export const getAllRoles = defineOperation({
	name: 'Get Many Roles',
	action: 'Get many roles of portal admins',
	description:
		'Retrieve the roles that administrators of the portal can have. SellersCommerce lists this operation without any documentation.',
	...wholeList('/api/PortalAdmin/AllRoles'),
});
