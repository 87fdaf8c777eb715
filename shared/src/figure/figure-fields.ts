type Field = {
  /** Its column in every table and its name in every contract. */
  key: Lowercase<string>
  /** On the screen. */
  label: string
  /** Over its column of a template, and before its paragraph of an exported commentary. */
  heading: string
  /** What else may head its column in a table somebody uploads; label, heading and key always may. */
  spellings: readonly string[]
  /** Width of its column in a template, in characters. */
  width: number
}
type NumberField = Field & { kind: 'number' | 'reason' }
type WordField = Field & {
  /** Commentary is published beside the figure; an explanation goes with the revision it explains. */
  kind: 'commentary' | 'explanation'
  /** "Before it can be submitted it needs …" */
  phrase: string
  /** Under the field: what to write. */
  hint: string
  /** Characters. */
  limit: number
  holds: 'text' | 'links'
  seenBy: 'everyone' | 'partners'
  /** Asked for where a figure is off target or a signal. */
  isAsked: boolean
}

const longest = 4_000

/** What is entered of one figure, in the order in which it is shown, written into files and packed. */
export const figureFields = [
  {
    key: 'numerator',
    kind: 'number',
    label: 'Numerator',
    heading: 'Numerator',
    spellings: ['num', 'n', 'count of', 'part'],
    width: 12,
  },
  {
    key: 'denominator',
    kind: 'number',
    label: 'Denominator',
    heading: 'Denominator',
    spellings: ['denom', 'den', 'd', 'base', 'out of', 'whole'],
    width: 13,
  },
  {
    key: 'value',
    kind: 'number',
    label: 'Value',
    heading: 'Value',
    spellings: [
      'figure',
      'figures',
      'result',
      'actual',
      'percentage',
      'percent',
      'rate',
      'score',
      'count',
      'total',
      'amount',
      'this time',
      'this period',
      'current',
    ],
    width: 12,
  },
  {
    key: 'reason',
    kind: 'reason',
    label: 'Why there is no figure',
    heading: 'Reason',
    spellings: ['symbol', 'why no figure', 'no figure'],
    width: 16,
  },
  {
    key: 'happened',
    kind: 'commentary',
    label: 'What happened',
    heading: 'What happened',
    spellings: [],
    width: 40,
    phrase: 'what happened',
    hint: 'What lies behind the figure, in a sentence or two.',
    limit: longest,
    holds: 'text',
    seenBy: 'everyone',
    isAsked: true,
  },
  {
    key: 'why',
    kind: 'commentary',
    label: 'Why',
    heading: 'Why',
    spellings: ['why it happened'],
    width: 40,
    phrase: 'why',
    hint: 'What you know of the reasons, and what you do not know.',
    limit: longest,
    holds: 'text',
    seenBy: 'everyone',
    isAsked: true,
  },
  {
    key: 'next',
    kind: 'commentary',
    label: 'What next',
    heading: 'What next',
    spellings: ['next steps', 'what happens next', 'actions'],
    width: 40,
    phrase: 'what happens next',
    hint: 'What will be done, by whom, by when.',
    limit: longest,
    holds: 'text',
    seenBy: 'everyone',
    isAsked: true,
  },
  {
    key: 'correction',
    kind: 'explanation',
    label: 'Why the published figure changes',
    heading: 'Correction',
    spellings: ['reason for change', 'reason for correction'],
    width: 30,
    phrase: 'why the published figure changes',
    hint: 'Everyone will read what it was, what it is, and why.',
    limit: longest,
    holds: 'text',
    seenBy: 'everyone',
    isAsked: false,
  },
  {
    key: 'confirmation',
    kind: 'explanation',
    label: 'Why it is right all the same',
    heading: 'Why it is right',
    spellings: ['confirmed'],
    width: 30,
    phrase: 'why it is right',
    hint: 'If it is right, say how you know; whoever approves reads it.',
    limit: longest,
    holds: 'text',
    seenBy: 'partners',
    isAsked: false,
  },
  {
    key: 'provisional',
    kind: 'commentary',
    label: 'Provisional: what is still to come',
    heading: 'Provisional',
    spellings: ['why provisional', 'provisional until'],
    width: 30,
    phrase: 'why it is provisional',
    hint: 'Empty where the figure is final. Otherwise what may still change, and until when.',
    limit: longest,
    holds: 'text',
    seenBy: 'everyone',
    isAsked: false,
  },
  {
    key: 'note',
    kind: 'commentary',
    label: 'Note for readers',
    heading: 'Note',
    spellings: ['footnote', 'data note'],
    width: 30,
    phrase: 'a note',
    hint: 'How it was counted, what is missing. Everyone reads it beside the figure.',
    limit: longest,
    holds: 'text',
    seenBy: 'everyone',
    isAsked: false,
  },
  {
    key: 'evidence',
    kind: 'commentary',
    label: 'Links to evidence',
    heading: 'Evidence',
    spellings: ['evidence link', 'evidence links', 'link', 'links'],
    width: 40,
    phrase: 'links to evidence',
    hint: 'One a line: a few words, then the address. Partners see them, the public does not.',
    limit: longest,
    holds: 'links',
    seenBy: 'partners',
    isAsked: false,
  },
] as const satisfies readonly (NumberField | WordField)[]
