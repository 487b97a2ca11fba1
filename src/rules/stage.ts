import words from './stage-words.json';

/** How far a deal is, by the words of its stage's name; a name that says nothing counts as early, so that rules keep quiet. */
export function stageOf(name: string): 'early' | 'middle' | 'late' {
  const stage = name.toLowerCase();
  if (words.late.some((word) => stage.includes(word))) return 'late';
  return words.middle.some((word) => stage.includes(word)) ? 'middle' : 'early';
}
