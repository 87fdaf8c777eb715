export type EvidenceLink = { title: string; address: string }

export const mostLinks = 10

/** Words if wanted, then an http or https address; a name or password before the host is no part of one. */
const linkLine = /^(.*?)\s*(https?:\/\/([\p{L}\p{N}][\p{L}\p{N}.-]*(?::\d{1,5})?)(?:[/?#]\S*)?)$/iu

/**
 * Links to what a figure rests on, one a line. `sentence` says what is wrong with the first line that cannot be
 * opened; null where all can. A link without words goes by its host.
 */
export function readEvidence(text: string): { links: EvidenceLink[]; sentence: string | null } {
  const links: EvidenceLink[] = []
  let sentence: string | null = null
  for (const [at, each] of text.split(/\r\n|\r|\n/).entries()) {
    const line = each.trim()
    if (line === '') continue
    const [, words = '', address, host = ''] = linkLine.exec(line) ?? []
    if (address !== undefined) links.push({ title: words === '' ? host : words, address })
    else sentence ??= `Line ${at + 1} is no link: end it with an address that begins with https://.`
  }
  if (links.length > mostLinks) sentence ??= `Keep it to ${mostLinks} links.`
  return { links: links.slice(0, mostLinks), sentence }
}
