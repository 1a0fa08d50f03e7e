import { refusesOmissions } from '../support/omissions';

refusesOmissions('CommerceInterface');
