/** Entry of parts/api.js: asks the CRM itself for the deal on the page. */
import { apiTelling } from '../api-part.ts';
import { loadedParts } from '../parts.ts';

loadedParts().api ??= apiTelling();
