import type { Handlers } from '../messages/serve.ts';
import { apiRest, apiSwitch, apiTurn } from './api-handlers.ts';
import { importAdd, importKnown, importStop } from './imports.ts';
import { bannerSet, dealKnown, dealSeen, guardIgnore, marksGet, pageNone, pageUnreadable, partLoad, readerLoad } from './page-handlers.ts';
import {
  dealDecide,
  dealForget,
  dealScreenOf,
  dealsList,
  popupScreen,
  recapMake,
  settingsGet,
  settingsSet,
  siteSwitch,
  siteTry,
} from './popup-handlers.ts';
import { sweepFailed, sweepListed, sweepNext, sweepRead, sweepStart, sweepSteer } from './sweep-handlers.ts';
import { taughtSave } from './teach-handlers.ts';

/** Which function answers which message. */
export const handlers: Handlers = {
  'part.load': partLoad,
  'reader.load': readerLoad,
  'deal.seen': dealSeen,
  'deal.known': dealKnown,
  'page.unreadable': pageUnreadable,
  'page.none': pageNone,
  'banner.set': bannerSet,
  'guard.ignore': guardIgnore,
  'marks.get': marksGet,
  'taught.save': taughtSave,
  'api.turn': apiTurn,
  'api.rest': apiRest,
  'api.switch': apiSwitch,
  'sweep.next': sweepNext,
  'sweep.listed': sweepListed,
  'sweep.read': sweepRead,
  'sweep.failed': sweepFailed,
  'sweep.start': sweepStart,
  'sweep.steer': sweepSteer,
  'popup.screen': popupScreen,
  'deal.screen': dealScreenOf,
  'deal.decide': dealDecide,
  'recap.make': recapMake,
  'deals.list': dealsList,
  'deal.forget': dealForget,
  'import.known': importKnown,
  'import.add': importAdd,
  'import.stop': importStop,
  'site.switch': siteSwitch,
  'site.try': siteTry,
  'settings.get': settingsGet,
  'settings.set': settingsSet,
};
