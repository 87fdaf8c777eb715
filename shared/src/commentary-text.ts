export type CommentaryParts = { happened: string; why: string; next: string }

const titles = [
  ['happened', 'What happened: '],
  ['why', 'Why: '],
  ['next', 'What next: '],
] as const

const likeTitle = /\n\n(?= *(What happened|Why|What next): )/g
const indentedTitle = /\n\n (?= *(What happened|Why|What next): )/g

/**
 * Commentary as one text for a cell: a titled paragraph for each part that says something. A paragraph of a
 * person's own that looks like a title is indented by a space.
 */
export function commentaryText(parts: CommentaryParts): string {
  return titles
    .filter(([part]) => parts[part] !== '')
    .map(([part, title]) => title + parts[part].replace(likeTitle, '\n\n '))
    .join('\n\n')
}

/** The parts of such a text, exactly as they were; a text without titles is what happened. */
export function readCommentaryText(text: string): CommentaryParts {
  const parts: CommentaryParts = { happened: '', why: '', next: '' }
  let rest = text
  for (const [part, title] of titles.toReversed()) {
    const between = rest.lastIndexOf(`\n\n${title}`)
    const at = between < 0 && rest.startsWith(title) ? 0 : between
    if (at < 0) continue
    const begins = between < 0 ? title.length : between + 2 + title.length
    parts[part] = rest.slice(begins).replace(indentedTitle, '\n\n')
    rest = rest.slice(0, at)
  }
  return rest === '' ? parts : { ...parts, happened: rest }
}
