import { refusesOmissions } from '../support/omissions';

refusesOmissions('SellersCommerce');
