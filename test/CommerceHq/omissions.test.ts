import { refusesOmissions } from '../support/omissions';

refusesOmissions('CommerceHq');
