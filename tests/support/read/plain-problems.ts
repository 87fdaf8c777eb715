/** Of indicators and goals, and of quarters and half years. */
const code = /\b[A-Z]{2}\d{2}\b|\bG\d\b|\b[QH]\d \d{4}\b/g
const jargon =
  /p′|common cause|special cause|control (chart|limit)|\blimits?\b|off target|on target|within tolerance|numerator|denominator|assurance|by chance/gi
const mostWords = 15

/** What in a text of a page is not in plain words: a code, a word of charts, a sentence that is too long. */
export function plainProblems(text: string): string[] {
  const long = text
    .split(/(?<=[.!?…])\s+|\n/)
    .filter((sentence) => sentence.split(/\s+/).filter((word) => /\w/.test(word)).length > mostWords)
  return [...(text.match(code) ?? []), ...(text.match(jargon) ?? []), ...long]
}
