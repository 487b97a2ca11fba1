import heartbeat from '../nudges/playbook/play-heartbeat.json';
import lost from '../nudges/playbook/play-lost.json';
import responsibility from '../nudges/playbook/play-responsibility.json';
import { type Play, type PlayStep, PlaysFileSchema } from './play-schema.ts';

/** The plays that ship with Askback, checked when they are loaded. */
export const PLAYS: readonly Play[] = [responsibility, lost, heartbeat].flatMap((stored) => PlaysFileSchema.parse(stored).plays);

/** Thrown for a play, or a step of one, that does not exist. */
export class UnknownPlayError extends Error {}

/** The play of an id. @throws UnknownPlayError */
export function requirePlay(id: string): Play {
  const play = PLAYS.find((one) => one.id === id);
  if (!play) throw new UnknownPlayError(`no play ${id}`);
  return play;
}

/** A step of a play. @throws UnknownPlayError */
export function requireStep(play: Play, id: string): PlayStep {
  const step = play.steps.find((one) => one.id === id);
  if (!step) throw new UnknownPlayError(`no step ${id} in ${play.id}`);
  return step;
}
