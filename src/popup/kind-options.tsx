import { KIND_ASKED_FOR } from '../model/kind-words.ts';
import { RequestKindSchema } from '../model/reading.ts';

/** The kinds of request, for a choice of them. */
export const KindOptions = () => (
  <>
    {RequestKindSchema.options.map((kind) => (
      <option key={kind} value={kind}>
        {KIND_ASKED_FOR[kind]}
      </option>
    ))}
  </>
);
