/** Entry of parts/draft-check.js: what is written in a composer is checked by it, on deals where there is something to check. */
import { checkDraft } from '../../nudges/draft-check.ts';
import { loadedParts } from '../parts.ts';

loadedParts()['draft-check'] = checkDraft;
