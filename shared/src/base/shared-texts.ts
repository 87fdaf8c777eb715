const textsAtMost = 20_000
const longest = 40

/** One text for all that read alike: a long table says the same few things hundreds of thousands of times. */
export function sharedTexts(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    if (text === '' || text.length > longest) return text
    const before = known.get(text)
    if (before !== undefined || known.size >= textsAtMost) return before ?? text
    known.set(text, text)
    return text
  }
}
