export const commentaryParts = ['happened', 'why', 'next', 'note', 'evidence'] as const
/** What is published beside a figure in words, with the links it rests on. */
export type Commentary = Record<(typeof commentaryParts)[number], string>

const titles = [
  ['happened', 'What happened: '],
  ['why', 'Why: '],
  ['next', 'What next: '],
  ['note', 'Note: '],
  ['evidence', 'Evidence: '],
] as const

const likeTitle = /\n\n(?= *(What happened|Why|What next|Note|Evidence): )/g
const indentedTitle = /\n\n (?= *(What happened|Why|What next|Note|Evidence): )/g

/**
 * Commentary as one text for a cell: a titled paragraph for each part that says something. A paragraph of a
 * person's own that looks like a title is indented by a space.
 */
export function commentaryText(said: Commentary): string {
  return titles
    .filter(([part]) => said[part] !== '')
    .map(([part, title]) => title + said[part].replace(likeTitle, '\n\n '))
    .join('\n\n')
}

/** The parts of such a text, exactly as they were; a text without titles is what happened. */
export function readCommentaryText(text: string): Commentary {
  const said: Commentary = { happened: '', why: '', next: '', note: '', evidence: '' }
  let rest = text
  for (const [part, title] of titles.toReversed()) {
    const between = rest.lastIndexOf(`\n\n${title}`)
    const at = between < 0 && rest.startsWith(title) ? 0 : between
    if (at < 0) continue
    const begins = between < 0 ? title.length : between + 2 + title.length
    said[part] = rest.slice(begins).replace(indentedTitle, '\n\n')
    rest = rest.slice(0, at)
  }
  return rest === '' ? said : { ...said, happened: rest }
}
