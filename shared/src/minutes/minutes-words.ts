/** What is written into minutes beside the record. */
export const minutesLineKinds = ['edit', 'added', 'comment', 'fixed', 'correction'] as const
export type MinutesLineKind = (typeof minutesLineKinds)[number]

/** What a sentence is, as it is laid out. */
export const sentenceKinds = [
  'text',
  'point',
  'decision',
  'reason',
  'dissent',
  'action',
  'challenge',
] as const
export type SentenceKind = (typeof sentenceKinds)[number]

/** The sentence that counts the members of the board: of nobody else it tells anything. */
export const quorumLine = 'quorum'

export const longestSentence = 4000
export const longestComment = 2000
