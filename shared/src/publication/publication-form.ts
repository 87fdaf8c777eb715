import type { FieldProblem } from '../base/errors.ts'
import { longestReason, longestTitle, problemsOfText } from '../base/form.ts'

/** What becomes public: the periods there are, or each new one as well. */
export const publicationExtents = ['these', 'each'] as const
export type PublicationExtent = (typeof publicationExtents)[number]

const extentWords: Record<PublicationExtent, string> = {
  these: 'Only the figures that are published now',
  each: 'Each new period as well, as soon as it is published',
}
export const publicationExtentWord = (extent: PublicationExtent): string => extentWords[extent]

export const longestPublicWords = 1200

export type PublicationText = {
  code: string
  lineIds: readonly string[]
  fromPeriod: string
  extent: string
  title: string
  words: string
}
export type PublicationField = keyof PublicationText

/** What is wrong with what the manager prepares for everybody. */
export const problemsOfPublication = (text: PublicationText): FieldProblem<PublicationField>[] => [
  ...(text.code === '' ? [{ field: 'code' as const, sentence: 'Choose an indicator.' }] : []),
  // Lines and periods are those of the indicator: they are asked for once it is chosen.
  ...(text.code !== '' && text.lineIds.length === 0
    ? [{ field: 'lineIds' as const, sentence: 'Choose at least one of its lines.' }]
    : []),
  ...(text.code !== '' && text.fromPeriod === ''
    ? [{ field: 'fromPeriod' as const, sentence: 'Choose the first period that is shown.' }]
    : []),
  ...(publicationExtents.some((each) => each === text.extent)
    ? []
    : [{ field: 'extent' as const, sentence: 'Say whether new periods become public by themselves.' }]),
  ...problemsOfText('title', text.title, {
    missing: 'Write a title that anybody understands.',
    most: longestTitle,
  }),
  ...problemsOfText('words', text.words, {
    missing: 'Say in plain English what the figures tell, and what they do not.',
    most: longestPublicWords,
  }),
]

export const problemsOfPublicationStep = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason })
