/** A short stable number for a text (FNV-1a, 52 bits in base 36): ids and cache keys, not security. */
export function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1234567;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return ((high >>> 0) % 0xfffff).toString(36).padStart(4, '0') + (low >>> 0).toString(36).padStart(7, '0');
}
