import { refusesOmissions } from '../support/omissions';
import required from './requiredFields.json';

refusesOmissions('SellersCommerce', required);
