import { refusesOmissions } from '../support/omissions';

refusesOmissions('CommerceEngine');
