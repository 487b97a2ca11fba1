import { commitmentUnknown } from './commitment-unknown.ts';
import { delayPassed } from './delay-passed.ts';
import { deliveredNotConfirmed } from './delivered-not-confirmed.ts';
import { newWhileOpen } from './new-while-open.ts';
import { openEndedDelay } from './open-ended-delay.ts';
import { purposeUnknown } from './purpose-unknown.ts';
import type { Rule } from './rule.ts';
import { sameKindAgain } from './same-kind-again.ts';
import { goneTooFar } from './too-far.ts';

/** Every rule of the method. The order says nothing: findings are ordered by weight. */
export const RULES: readonly Rule[] = [
  purposeUnknown,
  commitmentUnknown,
  deliveredNotConfirmed,
  newWhileOpen,
  sameKindAgain,
  openEndedDelay,
  delayPassed,
  goneTooFar,
];
