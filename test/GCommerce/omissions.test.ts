import { refusesOmissions } from '../support/omissions';

refusesOmissions('GCommerce');
