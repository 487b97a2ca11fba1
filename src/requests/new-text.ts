/** A quoted line of an earlier mail, also several levels deep. */
const QUOTED_LINE = /^[ \t]*(>|\|[ \t]*>)/;

/** Lines that open the quoted tail of a mail: "On … wrote:", "Am … schrieb …:", "Le … a écrit :". */
const QUOTE_OPENERS = [
  /^[ \t]*on\b.{4,120}\bwrote\s*:?[ \t]*$/i,
  /^[ \t]*on\b.{4,120}\bwrote\s*:/i,
  /^[ \t]*am\b.{4,120}\bschrieb\b.{0,80}:[ \t]*$/i,
  /^[ \t]*le\b.{4,120}\ba écrit\s*:[ \t]*$/i,
  /^[ \t]*el\b.{4,120}\bescribió\s*:[ \t]*$/i,
  /^[ \t]*op\b.{4,120}\bschreef\b.{0,80}:[ \t]*$/i,
];

/** Lines that open the copy of a whole earlier message, as Outlook and others write them. */
const COPY_OPENERS = [
  /^[ \t]*-{2,}\s*(original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)\s*-*/i,
  /^[ \t]*-{2,}\s*(forwarded message|weitergeleitete nachricht|message transféré)\s*-*/i,
  /^[ \t]*begin forwarded message:/i,
  /^[ \t]*_{10,}[ \t]*$/,
];

const HEADER_FROM = /^[ \t]*\*?(from|von|de|da|van|från|od)\*?[ \t]*:\*?[ \t]*\S/i;
const HEADER_LINE =
  /^[ \t]*\*?(from|sent|to|cc|bcc|date|subject|von|gesendet|an|datum|betreff|de|envoyé|à|objet|da|inviato|a|oggetto|van|verzonden|aan|onderwerp|reply-to|importance)\*?[ \t]*:/i;

/** Words above a copied message that say "read this, it is from somebody else of ours". */
const FORWARDED =
  /\b(see|read|message|mail|note|request|from)\b.{0,30}\bbelow\b|\bbelow\b.{0,30}\bfrom\b|\b(fwd|fw|forward(ed|ing)?|passing (this|it) on|over to you)\b/i;

/** Lines after which only the writer's business card follows. */
const SIGN_OFF =
  /^[ \t]*(--|—|(kind|best|warm|many|with|warmest|kindest)\b.{0,20}(regards|wishes|greetings)|regards|best|all the best|cheers|thanks|thx|many thanks|thanks again|thank you|sincerely|yours (sincerely|faithfully|truly)|br|rgds|kr|vg|mfg|lg|mit freundlichen gr(ü|ue)(ß|ss)en|freundliche gr(ü|ue)(ß|ss)e|viele gr(ü|ue)(ß|ss)e|beste gr(ü|ue)(ß|ss)e|gru(ß|ss)|cordialement|cordiali saluti|saludos|atentamente|groet(en|jes)?|met vriendelijke groet|med venlig hilsen|venlig hilsen|hilsen|mvh|pozdrawiam|beijinhos|ciao)[ \t]*[,.!]?[ \t]*$/i;

/** A paragraph of small print. */
const DISCLAIMER =
  /(disclaimer\s*:|(this|the) (e-?mail|message|communication|information)( and any (attachments?|files))?.{0,60}(confidential|privileged|intended (only |solely )?for|may contain)|if you (are not the intended|have received this (e-?mail|message) in error)|please (consider|think of|think about) the (environment|trees)|sent from my (iphone|ipad|phone|mobile|samsung|android)|get outlook for|registered (in|office|charity|number)\b.{0,60}\d|virus[- ]free|do not reply to this)/i;

interface Line {
  start: number;
  end: number;
  text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    lines.push({ start, end: start + part.length, text: part.endsWith('\r') ? part.slice(0, -1) : part });
    start += part.length + 1;
  }
  return lines;
}

/** The index of the line at which the quoted tail starts, or the number of lines. */
function findTail(lines: Line[], from: number): { at: number; copy: boolean } {
  for (let index = from; index < lines.length; index++) {
    const { text } = lines[index]!;
    const joined = `${text} ${lines[index + 1]?.text ?? ''}`;
    if (QUOTE_OPENERS[0]!.test(text) || QUOTE_OPENERS.some((opener) => opener.test(text))) return { at: index, copy: false };
    if (/^[ \t]*on\b/i.test(text) && QUOTE_OPENERS[0]!.test(joined)) return { at: index, copy: false };
    if (COPY_OPENERS.some((opener) => opener.test(text)) && headerNear(lines, index)) return { at: index, copy: true };
    if (HEADER_FROM.test(text) && headerRun(lines, index) >= 2) return { at: index, copy: true };
  }
  return { at: lines.length, copy: false };
}

function headerRun(lines: Line[], from: number): number {
  let run = 0;
  while (from + run < lines.length && HEADER_LINE.test(lines[from + run]!.text)) run++;
  return run;
}

function headerNear(lines: Line[], opener: number): boolean {
  const { text } = lines[opener]!;
  if (!/^[ \t]*_{10,}/.test(text)) return true;
  return HEADER_FROM.test(lines[opener + 1]?.text ?? '');
}

/** Marks the lines of the signature that starts at a sign-off: short lines up to the end or a blank line followed by a long one. */
function dropSignature(lines: Line[], until: number, keep: boolean[]): void {
  for (let index = 1; index < until; index++) {
    if (!keep[index] || !SIGN_OFF.test(lines[index]!.text)) continue;
    for (let below = index; below < until; below++) {
      if (below > index && lines[below]!.text.trim().length > 90) break;
      if (below > index && /^[ \t]*(p\.?\s?s\b|ps[.:])/i.test(lines[below]!.text)) break;
      keep[below] = false;
    }
    return;
  }
}

/** A business card is short, in lines and in length. */
const CARD_LINES = 6;
const CARD_WIDTH = 60;

/** Marks the business card under the writer's own name, which many mails end with without a word of parting. */
function dropCard(lines: Line[], until: number, keep: boolean[], author: string): void {
  const name = author.trim().toLowerCase();
  if (!name) return;
  const own = lines.findLastIndex(({ text }, index) => index > 0 && index < until && text.trim().toLowerCase() === name);
  if (own < 0) return;
  const below = lines.slice(own + 1, until).filter(({ text }) => text.trim() !== '');
  if (below.length > CARD_LINES || below.some(({ text }) => text.trim().length > CARD_WIDTH || /^[ \t]*p\.?\s?s\b/i.test(text))) return;
  for (let index = own; index < until; index++) keep[index] = false;
}

/**
 * The text that the writer of an entry wrote newly: quoted replies, copied messages, signatures and disclaimers are blanked out with
 * spaces, so that every offset in the result is an offset in the entry's text. A message that was passed on ("see below from our
 * security chap") stays, without its headers. `author` is the writer's name as it stands above a business card.
 */
export function newTextOf(text: string, author = ''): string {
  const lines = linesOf(text);
  const keep = lines.map((line) => !QUOTED_LINE.test(line.text));
  let { at, copy } = findTail(lines, 0);
  const above = lines
    .slice(0, at)
    .map((line) => line.text)
    .join('\n');
  if (copy && (above.trim() === '' || (above.length < 300 && FORWARDED.test(above)))) {
    let body = at;
    while (body < lines.length && (COPY_OPENERS.some((o) => o.test(lines[body]!.text)) || HEADER_LINE.test(lines[body]!.text)))
      keep[body++] = false;
    at = findTail(lines, body).at;
  }
  for (let index = at; index < lines.length; index++) keep[index] = false;
  dropSignature(lines, at, keep);
  dropCard(lines, at, keep, author);
  for (let index = 0; index < at; index++) if (DISCLAIMER.test(lines[index]!.text) && lines[index]!.text.length > 20) keep[index] = false;
  return lines.map((line, index) => (keep[index] ? text.slice(line.start, line.end) : ' '.repeat(line.end - line.start))).join('\n');
}
