/** The content script's entry. Runs on switched-on sites only, in the top frame, in the isolated world. */
import { watchTargets } from '../insert/target.ts';
import { servePage } from '../messages/serve-page.ts';
import { watchDraft } from './draft-watch.ts';
import { startLifetime } from './lifetime.ts';
import { pageHandlers } from './page-handlers.ts';
import { PageSession } from './page-session.ts';
import { watchPage } from './page-watch.ts';

const lifetime = startLifetime();
const session = new PageSession(lifetime);
servePage(pageHandlers(session), lifetime);
watchTargets(lifetime);
watchDraft((draft) => session.layer.setDraft(draft), lifetime);
watchPage(session, lifetime);
