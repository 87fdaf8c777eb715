export type CommentaryParts = { happened: string; why: string; next: string }

const titles = [
  ['happened', 'What happened: '],
  ['why', 'Why: '],
  ['next', 'What next: '],
] as const

/** Commentary as one text for a cell: a titled paragraph for each part that says something. */
export function commentaryText(parts: CommentaryParts): string {
  return titles
    .filter(([part]) => parts[part] !== '')
    .map(([part, title]) => title + parts[part])
    .join('\n\n')
}

/** The parts of such a text; a text without titles is what happened. */
export function readCommentaryText(text: string): CommentaryParts {
  const parts: CommentaryParts = { happened: '', why: '', next: '' }
  let rest = text
  for (const [part, title] of titles.toReversed()) {
    const at = rest.startsWith(title) ? 0 : rest.lastIndexOf(`\n\n${title}`)
    if (at < 0) continue
    parts[part] = rest.slice(at === 0 ? title.length : at + 2 + title.length)
    rest = rest.slice(0, at)
  }
  return rest === ''
    ? parts
    : { ...parts, happened: parts.happened === '' ? rest : `${rest}\n\n${parts.happened}` }
}
