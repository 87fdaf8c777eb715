import { type Commentary, commentaryFields, noCommentary } from './entry-fields.ts'

const titles = commentaryFields.map(({ key, heading }) => ({ key, title: `${heading}: ` }))
const anyTitle = titles.map(({ title }) => title).join('|')
const likeTitle = new RegExp(`\\n\\n(?= *(${anyTitle}))`, 'g')
const indentedTitle = new RegExp(`\\n\\n (?= *(${anyTitle}))`, 'g')

/**
 * Commentary as one text for a cell: a titled paragraph for each part that says something. A paragraph of a
 * person's own that looks like a title is indented by a space.
 */
export function commentaryText(said: Commentary): string {
  return titles
    .filter(({ key }) => said[key] !== '')
    .map(({ key, title }) => title + said[key].replace(likeTitle, '\n\n '))
    .join('\n\n')
}

/** The parts of such a text, exactly as they were; a text without titles is what happened. */
export function readCommentaryText(text: string): Commentary {
  const said = { ...noCommentary }
  let rest = text
  for (const { key, title } of titles.toReversed()) {
    const between = rest.lastIndexOf(`\n\n${title}`)
    const at = between < 0 && rest.startsWith(title) ? 0 : between
    if (at < 0) continue
    const begins = between < 0 ? title.length : between + 2 + title.length
    said[key] = rest.slice(begins).replace(indentedTitle, '\n\n')
    rest = rest.slice(0, at)
  }
  return rest === '' ? said : { ...said, happened: rest }
}
