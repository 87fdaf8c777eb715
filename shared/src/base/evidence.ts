export type EvidenceLink = { title: string; address: string }

type Evidence = { links: readonly EvidenceLink[]; sentence: string | null }

export const mostLinks = 10

/** An http or https address; a name or password before the host is no part of one. */
const address = /^https?:\/\/([\p{L}\p{N}][\p{L}\p{N}.-]*(?::\d{1,5})?)(?:[/?#]\S*)?$/iu

/** The address that ends a line, and the words before it; null where there is none. Its cost grows with its length. */
function linkIn(line: string): EvidenceLink | null {
  const begins = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'), line.lastIndexOf('\u00a0')) + 1
  const from = line.slice(begins).search(/https?:\/\//i)
  if (from === -1) return null
  const written = line.slice(begins + from)
  const host = address.exec(written)?.[1]
  if (host === undefined) return null
  const words = line.slice(0, begins + from).trim()
  return { title: words === '' ? host : words, address: written }
}

const nothing: Evidence = { links: [], sentence: null }

/**
 * Links to what a figure rests on, one a line. `sentence` says what is wrong with the first line that cannot be
 * opened; null where all can. A link without words goes by its host.
 */
export function readEvidence(text: string): Evidence {
  if (text === '') return nothing
  const links: EvidenceLink[] = []
  let sentence: string | null = null
  for (const [at, each] of text.split(/\r\n|\r|\n/).entries()) {
    const line = each.trim()
    if (line === '') continue
    const link = linkIn(line)
    if (link !== null) links.push(link)
    else sentence ??= `Line ${at + 1} is no link: end it with an address that begins with https://.`
  }
  if (links.length > mostLinks) sentence ??= `Keep it to ${mostLinks} links.`
  return { links: links.slice(0, mostLinks), sentence }
}
