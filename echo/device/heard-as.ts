/**
 * Whether a text was heard. In the wanted text "…" stands for any words or none. Without "…" at its beginning or
 * end, it must begin or end where the heard text does.
 */
export function heardAs(wanted: string, heard: string): boolean {
  const text = plain(heard.replace(/…/g, ' '));
  const fragments = wanted
    .replace(/\.\.\./g, '…')
    .split('…')
    .map(plain);
  let at = 0;
  for (const [index, fragment] of fragments.entries()) {
    const last = index === fragments.length - 1;
    if (fragment === '') {
      continue;
    }
    const pattern = new RegExp(
      `${index === 0 ? '^' : edge(fragment, 'front')}${literal(fragment)}${last ? '$' : edge(fragment, 'back')}`,
      'gu',
    );
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) {
      return false;
    }
    at = match.index + fragment.length;
  }
  return fragments.some((fragment) => fragment !== '') || text !== '';
}

/** Whether a phrase is heard, as whole words. */
export function contains(heard: string, phrase: string): boolean {
  const wanted = plain(phrase);
  return new RegExp(`${edge(wanted, 'front')}${literal(wanted)}${edge(wanted, 'back')}`, 'u').test(
    plain(heard),
  );
}

/** A pattern that keeps a fragment from beginning or ending inside a word. */
function edge(fragment: string, side: 'front' | 'back'): string {
  if (side === 'front') {
    return /^[\p{L}\p{N}]/u.test(fragment) ? '(?<![\\p{L}\\p{N}])' : '';
  }
  return /[\p{L}\p{N}]$/u.test(fragment) ? '(?![\\p{L}\\p{N}])' : '';
}

function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
