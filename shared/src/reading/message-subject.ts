const mostWords = 7
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '')

const relations =
  /^(in|on|at|of|for|to|with|without|who|that|which|whose|when|after|before|since|by|from|out|held|looked|written|done|told|taken|aged|placed|seen|missed|known)$/i
const plurals = new Set(['children', 'people', 'women', 'men', 'staff', 'police'])

/** Whether the words before the first relation name several: "Care leavers in work" does, "Absence" does not. */
export function isPlural(subject: string): boolean {
  const words = wordsOf(subject.replace(/[,(].*$/, ''))
  const end = words.findIndex((word, at) => at > 0 && relations.test(word))
  const head = words.slice(0, end < 0 ? words.length : end)
  const last = (head.at(-1) ?? '').toLowerCase()
  return plurals.has(last) || (/[a-z]s$/.test(last) && !/(ss|us|is)$/.test(last)) || head.includes('and')
}

/** What a message is about: the plain words where they are a short noun, otherwise the name where that is short. */
export function subjectOf(indicator: { name: string; plainEnglish?: string | undefined }): string | null {
  const isShort = (text: string) => {
    const words = wordsOf(text)
    return words.length > 0 && words.length <= mostWords
  }
  const isQuestion = (text: string) => /^(how|whether|what|who|why)\b|\?/i.test(text)
  const plain = indicator.plainEnglish?.trim() ?? ''
  if (isShort(plain) && !isQuestion(plain)) return plain
  return isShort(indicator.name) ? indicator.name : null
}
