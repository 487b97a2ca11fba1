import { closeDatePassed } from './close-date-passed.ts';
import { commitmentUnknown } from './commitment-unknown.ts';
import { delayPassed } from './delay-passed.ts';
import { deliveredNotConfirmed } from './delivered-not-confirmed.ts';
import { heartbeatCheck, lostFeedback, lostThanks, stayInTouch } from './lost.ts';
import { newDecider } from './new-decider.ts';
import { newWhileOpen } from './new-while-open.ts';
import { noReceived } from './no-received.ts';
import { openEndedDelay } from './open-ended-delay.ts';
import { ownPromise } from './own-promise.ts';
import { pilotCriteria } from './pilot-criteria.ts';
import { priceUnspoken } from './price-unspoken.ts';
import { promiseAhead } from './promise-ahead.ts';
import { promiseBroken } from './promise-broken.ts';
import { purposeUnknown } from './purpose-unknown.ts';
import { referenceEarly } from './reference-early.ts';
import type { Rule } from './rule.ts';
import { sameKindAgain } from './same-kind-again.ts';
import { serialDeferral } from './serial-deferral.ts';
import { silence } from './silence.ts';
import { singleThreaded } from './single-threaded.ts';
import { goneTooFar } from './too-far.ts';
import { waitOver } from './wait-over.ts';

/** Every rule of the method. The order says nothing: findings are ordered by weight. */
export const RULES: readonly Rule[] = [
  promiseBroken,
  promiseAhead,
  goneTooFar,
  serialDeferral,
  waitOver,
  newWhileOpen,
  sameKindAgain,
  delayPassed,
  openEndedDelay,
  ownPromise,
  deliveredNotConfirmed,
  pilotCriteria,
  referenceEarly,
  purposeUnknown,
  commitmentUnknown,
  newDecider,
  closeDatePassed,
  silence,
  singleThreaded,
  priceUnspoken,
  noReceived,
  lostThanks,
  lostFeedback,
  stayInTouch,
  heartbeatCheck,
];
