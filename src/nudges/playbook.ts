import deal from './playbook/deal.json';
import explanations from './playbook/explanations.json';
import lost from './playbook/lost.json';
import recap from './playbook/recap.json';
import requests from './playbook/requests.json';
import responsibility from './playbook/responsibility.json';
import tooFar from './playbook/too-far.json';
import waiting from './playbook/waiting.json';
import { type NudgeWording, type Playbook, type PlaybookFile, PlaybookFileSchema } from './playbook-schema.ts';

/** Thrown when the files of the playbook do not make a whole. */
export class PlaybookError extends Error {}

function joined<Value>(files: readonly PlaybookFile[], part: (file: PlaybookFile) => Record<string, Value>): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (const file of files) {
    for (const [key, value] of Object.entries(part(file))) {
      if (all[key] !== undefined) throw new PlaybookError(`“${key}” stands twice in the playbook`);
      all[key] = value;
    }
  }
  return all;
}

/** One playbook out of its files, checked. @throws PlaybookError when a key stands twice or the recap is missing. */
export function requirePlaybook(stored: readonly unknown[]): Playbook {
  const files = stored.map((file) => PlaybookFileSchema.parse(file));
  const recaps = files.flatMap((file) => file.recap ?? []);
  if (recaps.length !== 1 || !recaps[0]) throw new PlaybookError('the playbook needs one recap');
  return {
    nudges: joined(files, (file) => file.nudges),
    tooFar: joined(files, (file) => file.tooFar),
    hypotheses: joined(files, (file) => file.hypotheses),
    ways: files.flatMap((file) => file.ways),
    misses: joined(files, (file) => file.misses),
    proposals: joined(files, (file) => file.proposals),
    beforeYes: joined(files, (file) => file.beforeYes),
    recap: recaps[0],
  };
}

/** The playbook that ships with Askback, checked when it is loaded. */
export const PLAYBOOK: Playbook = requirePlaybook([requests, waiting, deal, tooFar, explanations, responsibility, lost, recap]);

/** The wording for a finding: by its step where it has one, else its exact rule id, else the rule's name before the dot; null without one. */
export function findWording(playbook: Playbook, rule: string, escalation: number | null = null): NudgeWording | null {
  const { nudges } = playbook;
  const stepped = escalation === null ? undefined : nudges[`${rule}.${escalation}`];
  // Too far has no wording of its own: its reasons that another question speaks of add none.
  return stepped ?? nudges[rule] ?? nudges[rule.split('.')[0] ?? ''] ?? null;
}
