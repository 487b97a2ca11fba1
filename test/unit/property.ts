/** The one import of the property-test library, with few runs: the machine that tests is small. */
import fastCheck from 'fast-check';

fastCheck.configureGlobal({ numRuns: 50 });
export const fc = fastCheck;
