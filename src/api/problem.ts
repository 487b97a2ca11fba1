/**
 * Why a CRM did not answer: `ended` (the session is over), `busy` (it asked to be left alone), `refused` (this rep may not see it, or it is
 * not there), `odd` (an answer in a form that nobody knows), `off` (the rep has switched it off), `unreached` (no answer at all).
 */
export type ApiProblemKind = 'ended' | 'busy' | 'refused' | 'odd' | 'off' | 'unreached';

/** What went wrong with a question to a CRM, in words for the rep. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: ApiProblemKind,
    message: string,
    /** For `busy`: after this many ms the CRM may be asked again. */
    readonly afterMs = 0,
  ) {
    super(message);
  }
}
