import type { Day } from '../model/day.ts';
import type { DealView } from '../model/deal-view.ts';
import type { Finding, Nudge, TooFar } from '../model/nudge.ts';
import { type Settings, thresholdsFor } from '../model/settings.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { type FormatDay, fill, fillAll } from './fill.ts';
import { findWording } from './playbook.ts';
import type { Playbook } from './playbook-schema.ts';

/** What Askback has to say of a deal on a day: the nudges, the one that matters most first, and whether it has gone too far. */
export interface Advice {
  nudges: Nudge[];
  tooFar: TooFar;
}

/** What turns findings into words: the playbook, the rep's settings and how they write days. */
export interface Voice {
  playbook: Playbook;
  settings: Settings;
  formatDay: FormatDay;
}

const family = (rule: string): string => rule.split('.')[0] ?? rule;
const SILENCE: Advice = { nudges: [], tooFar: { is: false, reasons: [] } };

/** Whether the whole deal rests: the rep has a good reason to wait, or stopped investing. */
export function isResting(view: DealView, today: Day): boolean {
  const { wait, parked } = view.decisions;
  return parked !== null || (wait !== null && wait.until > today);
}

function isDismissed(view: DealView, finding: Finding, today: Day): boolean {
  const receipt = view.receipts.find((one) => one.id === finding.requestId);
  if (receipt?.snoozedUntil && receipt.snoozedUntil > today) return true;
  return view.decisions.dismissed.some((entry) => {
    return entry.rule === family(finding.rule) && entry.requestId === finding.requestId && (entry.until === null || entry.until > today);
  });
}

function findingsOf(view: DealView, today: Day, settings: Settings, rules: readonly Rule[]): Finding[] {
  const thresholds = thresholdsFor(settings, view.deal.stage);
  return rules
    .filter((rule) => settings.rules[rule.id] !== false)
    .flatMap((rule) => rule.check(view, today, thresholds))
    .sort((a, b) => b.weight - a.weight || (b.evidence?.on ?? '').localeCompare(a.evidence?.on ?? ''));
}

function wordNudge(finding: Finding, { playbook, formatDay }: Voice): Nudge | null {
  const wording = findWording(playbook, finding.rule);
  const statement = wording && fillAll(wording.statements, finding.facts, formatDay)[0];
  const [question, ...variants] = wording ? fillAll(wording.questions, finding.facts, formatDay) : [];
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
    evidence: finding.evidence,
  };
}

function tooFarOf(findings: readonly Finding[], { playbook, formatDay }: Voice): TooFar {
  const reasons = findings
    .filter((finding) => finding.severity === 'warning')
    .flatMap((finding) => {
      const sentences = playbook.tooFar[finding.rule] ?? [];
      const sentence = sentences.map((one) => fill(one, finding.facts, formatDay)).find((one) => one !== null);
      const days = Object.values(finding.facts).filter((fact) => /^\d{4}-\d{2}-\d{2}$/.test(fact));
      return sentence ? [{ rule: finding.rule, sentence, days: days.sort() }] : [];
    });
  return { is: reasons.length > 0, reasons };
}

/**
 * What to say of a deal on a day. Pure: the same deal, day and voice give the same advice. One finding speaks per rule and request;
 * what rests, is snoozed or was dismissed says nothing.
 */
export function adviseOn(view: DealView, today: Day, voice: Voice, rules: readonly Rule[] = RULES): Advice {
  if (isResting(view, today)) return SILENCE;
  const findings = findingsOf(view, today, voice.settings, rules);
  const awake = findings.filter((finding) => !isDismissed(view, finding, today));
  const nudges = awake.map((finding) => wordNudge(finding, voice)).filter((nudge) => nudge !== null);
  return { nudges: oneEach(nudges), tooFar: tooFarOf(findings, voice) };
}

/** Gone too far is one nudge however many reasons it has. */
function oneEach(nudges: readonly Nudge[]): Nudge[] {
  const seen = new Set<string>();
  return nudges.filter((nudge) => {
    const key = nudge.rule === 'too-far' ? nudge.rule : nudge.id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
