const mostWords = 10
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '')

/** What a message is about: the plain words where they are a short noun, otherwise the name, whole. */
export function subjectOf(indicator: { name: string; plainEnglish?: string | undefined }): string {
  const plain = (indicator.plainEnglish ?? '').trim().replace(/[.:]+$/, '')
  const isQuestion = /^(how|whether|what|who|why)\b|\?/i.test(plain)
  const count = wordsOf(plain).length
  return count > 0 && count <= mostWords && !isQuestion ? plain : indicator.name.replaceAll(': ', ', ')
}
