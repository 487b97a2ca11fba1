/** Entry of parts/sweep.js: goes on with the sweep of this page's site. The worker puts it into a tab of the CRM. */
import { logProblem } from '../../platform/log.ts';
import { runSweep } from '../sweep-runner.ts';

runSweep().catch((error) => logProblem('sweep', error));
