import type { Day } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Finding, Nudge, TooFar } from '../model/nudge.ts';
import { type Settings, thresholdsFor } from '../model/settings.ts';
import { RULES } from '../rules/index.ts';
import { standingNo } from '../rules/refusal.ts';
import type { Rule, When } from '../rules/rule.ts';
import { type FormatDay, fillAll, fillFirst } from './fill.ts';
import { findWording } from './playbook.ts';
import type { Playbook } from './playbook-schema.ts';

/** What Askback has to say of a deal on a day: the nudges, the one that matters most first, and whether it has gone too far. */
export interface Advice {
  nudges: Nudge[];
  tooFar: TooFar;
}

/** What turns findings into words: the playbook, the rep's settings, how they write days, and the moment (ISO 8601; else the day's end). */
export interface Voice {
  playbook: Playbook;
  settings: Settings;
  formatDay: FormatDay;
  now?: string;
}

const family = (rule: string): string => rule.split('.')[0] ?? rule;
const SILENCE: Advice = { nudges: [], tooFar: { is: false, reasons: [] } };

/** The moment that a voice speaks at: its own, else the end of the day. */
export const momentOf = (voice: Voice, today: Day): string => voice.now ?? `${today}T23:59:59Z`;

/** Whether the whole deal rests: the rep has a good reason to wait, or stopped investing. */
export function isResting(view: DealView, today: Day): boolean {
  const { wait, parked } = view.decisions;
  return parked !== null || (wait !== null && wait.until > today);
}

function isDismissed(view: DealView, finding: Finding, today: Day): boolean {
  const receipt = finding.requestId === null ? undefined : view.receipts.find((one) => one.id === finding.requestId);
  if (receipt?.snoozedUntil && receipt.snoozedUntil > today) return true;
  return view.decisions.dismissed.some((entry) => {
    return entry.rule === family(finding.rule) && entry.requestId === finding.requestId && (entry.until === null || entry.until > today);
  });
}

/** Which rules speak: none on a won deal, the goodbye on a lost one, and after a no only those that do not push. */
function speaking(view: DealView): ReadonlySet<When> {
  if (view.deal.status === 'lost') return new Set<When>(['lost']);
  if (view.deal.status === 'won') return new Set<When>();
  return new Set<When>(standingNo(view) ? ['open'] : ['open', 'to-be-won']);
}

/** What the rules find in a deal, heaviest first, then the newest. Pure. */
export function findingsOf(view: DealView, today: Day, voice: Pick<Voice, 'settings' | 'now'>, rules: readonly Rule[] = RULES): Finding[] {
  const thresholds = thresholdsFor(voice.settings, view.deal.stage);
  const now = voice.now ?? `${today}T23:59:59Z`;
  const when = speaking(view);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (when.has(rule.when) && voice.settings.rules[rule.id] !== false) findings.push(...rule.check(view, today, thresholds, now));
  }
  const day = (finding: Finding): string => finding.evidence?.on ?? '';
  return findings.sort((a, b) => b.weight - a.weight || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}

function wordNudge(finding: Finding, { playbook, formatDay }: Voice): Nudge | null {
  const wording = findWording(playbook, finding.rule, finding.escalation);
  const statement = wording && fillFirst(wording.statements, finding.facts, formatDay);
  const [question, ...variants] = statement ? fillAll(wording.questions, finding.facts, formatDay) : [];
  if (!wording || !statement || !question) return null;
  return {
    id: `${finding.rule} ${finding.requestId ?? ''}`.trim(),
    rule: family(finding.rule),
    request: finding.requestId,
    severity: finding.severity,
    title: wording.title,
    statement,
    question,
    variants,
    askLive: wording.askLive,
    escalation: finding.escalation,
    offer: wording.offer,
    evidence: finding.evidence,
  };
}

const daysIn = (facts: Readonly<Record<string, string>>): Day[] =>
  Object.values(facts).flatMap((fact) => fact.split('|').filter((part) => /^\d{4}-\d{2}-\d{2}$/.test(part)));

function tooFarOf(findings: readonly Finding[], { playbook, formatDay }: Voice): TooFar {
  const reasons = findings
    .filter((finding) => family(finding.rule) === 'too-far')
    .flatMap((finding) => {
      const sentence = fillFirst(playbook.tooFar[finding.rule] ?? [], finding.facts, formatDay);
      return sentence ? [{ rule: finding.rule, sentence, days: [...new Set(daysIn(finding.facts))].sort() }] : [];
    });
  return { is: reasons.length > 0, reasons };
}

/** One finding speaks per rule and request; gone too far is one nudge however many reasons it has. */
function oneEach(findings: readonly Finding[], voice: Voice): Nudge[] {
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const rule = family(finding.rule);
    const key = rule === 'too-far' ? rule : `${rule} ${finding.requestId ?? ''}`;
    const nudge = seen.has(key) ? null : wordNudge(finding, voice);
    if (!nudge) return [];
    seen.add(key);
    return [nudge];
  });
}

/** The heaviest nudge of each request stands first, the others of the same request follow; notes stay last. */
function bestOfEachFirst(nudges: readonly Nudge[]): Nudge[] {
  const spoken = new Set<string>();
  const first: Nudge[] = [];
  const rest: Nudge[] = [];
  for (const nudge of nudges) {
    const again = nudge.request !== null && spoken.has(nudge.request);
    if (nudge.request !== null) spoken.add(nudge.request);
    (again ? rest : first).push(nudge);
  }
  const isAsk = (nudge: Nudge): boolean => nudge.severity !== 'note';
  return [...first.filter(isAsk), ...rest.filter(isAsk), ...[...first, ...rest].filter((nudge) => !isAsk(nudge))];
}

/**
 * What to say of a deal on a day. Pure: the same deal, day and voice give the same advice. One finding speaks per rule and request;
 * what rests, is snoozed or was dismissed says nothing.
 */
export function adviseOn(view: DealView, today: Day, voice: Voice, rules: readonly Rule[] = RULES): Advice {
  if (isResting(view, today)) return SILENCE;
  const findings = findingsOf(view, today, voice, rules);
  const awake = findings.filter((finding) => !isDismissed(view, finding, today));
  return { nudges: bestOfEachFirst(oneEach(awake, voice)), tooFar: tooFarOf(findings, voice) };
}
