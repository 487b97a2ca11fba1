/** Entry of parts/teach.js: the rep points at what stands where. Loaded when the rep asks for it. */
import { startTeaching } from '../teach.tsx';

startTeaching();
