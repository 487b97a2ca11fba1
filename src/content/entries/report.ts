/** Entry of parts/report.js: the structure of the page for a bug report, left where the popup picks it up. Nothing leaves the browser by it. */
import { structureReport } from '../../readers/report.ts';

(globalThis as { askbackReport?: string }).askbackReport = structureReport(document);
