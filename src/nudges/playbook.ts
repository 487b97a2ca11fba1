import stored from './playbook.json';
import { type NudgeWording, type Playbook, PlaybookSchema } from './playbook-schema.ts';

/** The playbook that ships with Askback, checked when it is loaded. */
export const PLAYBOOK: Playbook = PlaybookSchema.parse(stored);

/** The wording for a finding: that of its exact rule id, else of the rule's name before the dot; null when there is none. */
export function findWording(playbook: Playbook, rule: string): NudgeWording | null {
  return playbook.nudges[rule] ?? playbook.nudges[rule.split('.')[0] ?? ''] ?? null;
}
