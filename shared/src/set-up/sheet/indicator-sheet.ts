import { frequencies, frequencyWord } from '../../base/period.ts'
import { bases, basisWord, polarities, polarityWord, units } from '../../figure/figure.ts'
import { unitWord } from '../../figure/figure-format.ts'
import { outcomeQuestions, outcomeQuestionWord } from '../../indicator/indicator-form.ts'
import { type SheetShape, wordsOf, yesNo } from './columns.ts'
import { stateColumn } from './state-column.ts'

export const unitWords = wordsOf(units, (unit) => unitWord[unit])
export const polarityWords = wordsOf(polarities, (polarity) => polarityWord[polarity])
export const basisWords = wordsOf(bases, (basis) => basisWord[basis])
export const frequencyWords = wordsOf(frequencies, (frequency) => frequencyWord[frequency])
export const questionWords = wordsOf(outcomeQuestions, (question) => outcomeQuestionWord[question])

const measured = 'How it is measured stays: retire this indicator on its page and write a new one.'

export const indicatorsSheet: SheetShape = {
  key: 'indicators',
  name: 'Indicators',
  one: 'indicator',
  about:
    'A new row with a code of the catalogue takes what its cells leave empty from there, and is adapted where they differ; any other new row is an indicator of your own. Each is a draft until the board agrees it.',
  page: 'the indicator’s page',
  columns: [
    {
      key: 'code',
      heading: 'Code',
      width: 10,
      kind: 'code',
      takes: 'A code of the catalogue; or what other sheets call a new one by, which may get another code.',
      fixed: 'The code of an indicator never changes.',
    },
    {
      key: 'entry',
      heading: 'Catalogue entry',
      width: 12,
      kind: 'code',
      takes:
        'The code of the ready indicator it is taken from, where it is. What a new row leaves empty comes from there, and what it says otherwise is adapted.',
      fixed: 'What an indicator was taken from stays: write a new row.',
    },
    { key: 'name', heading: 'Name', width: 40, kind: 'text', takes: 'A short name.' },
    { key: 'plainEnglish', heading: 'In plain words', width: 40, kind: 'text', takes: 'What it tells.' },
    {
      key: 'definition',
      heading: 'Definition',
      width: 44,
      kind: 'text',
      takes: 'What is counted, and what is not.',
    },
    {
      key: 'numeratorWording',
      heading: 'Numerator means',
      width: 32,
      kind: 'text',
      takes: 'Who or what is counted on top. Needed for a percentage or a rate.',
    },
    {
      key: 'denominatorWording',
      heading: 'Denominator means',
      width: 32,
      kind: 'text',
      takes: 'Out of how many, or for whom. Needed for a percentage or a rate.',
    },
    { key: 'source', heading: 'Source', width: 26, kind: 'text', takes: 'Where the figures come from.' },
    {
      key: 'caveats',
      heading: 'Caveats',
      width: 32,
      kind: 'text',
      takes: 'What a reader has to know. May stay empty.',
    },
    {
      key: 'challengeQuestion',
      heading: 'Question to ask',
      width: 32,
      kind: 'text',
      takes: 'What the board should ask. May stay empty.',
    },
    {
      key: 'theme',
      heading: 'Theme',
      width: 22,
      kind: 'text',
      takes: 'A theme of your choice.',
      fixed: measured,
    },
    {
      key: 'unit',
      heading: 'Unit',
      width: 18,
      kind: 'word',
      words: unitWords,
      takes: 'One of the units.',
      fixed: measured,
    },
    {
      key: 'decimals',
      heading: 'Decimals',
      width: 10,
      kind: 'whole',
      takes: 'A whole number from 0 to 4.',
      fixed: measured,
    },
    {
      key: 'signed',
      heading: 'Can be below zero',
      width: 12,
      kind: 'word',
      words: yesNo,
      takes: 'Yes or No. Empty in a new row means No.',
      fixed: measured,
    },
    {
      key: 'polarity',
      heading: 'What is better',
      width: 26,
      kind: 'word',
      words: polarityWords,
      takes: 'Whether high or low is better: it decides what is told as improving.',
      fixed: measured,
    },
    {
      key: 'basis',
      heading: 'What a figure covers',
      width: 32,
      kind: 'word',
      words: basisWords,
      takes: 'What happened in the period, what stood at its end, or the last twelve months.',
      fixed: measured,
    },
    {
      key: 'frequency',
      heading: 'How often',
      width: 14,
      kind: 'word',
      words: frequencyWords,
      takes: 'How often it is reported.',
      fixed: measured,
    },
    {
      key: 'outcomeQuestion',
      heading: 'Which question it answers',
      width: 26,
      kind: 'word',
      words: questionWords,
      takes: 'One of the three questions of outcome-based accountability, or empty.',
      fixed: measured,
    },
    {
      key: 'formula',
      heading: 'Calculated from',
      width: 40,
      kind: 'formula',
      names: 'indicators',
      takes:
        'For what nobody reports, because it is made of others: numerator of HP01 + numerator of HP02 / denominator of HP03. Otherwise empty.',
    },
    {
      key: 'goal',
      heading: 'Goal',
      width: 10,
      kind: 'code',
      names: 'goals',
      takes: 'The code of the goal it stands under, or empty.',
    },
    {
      key: 'headline',
      heading: 'Headline',
      width: 10,
      kind: 'word',
      words: yesNo,
      takes: 'Yes: it stands on the scorecard. Empty in a new row means No.',
    },
    stateColumn,
    {
      key: 'definedFrom',
      heading: 'New words hold from',
      width: 16,
      kind: 'period',
      takes:
        'Where you changed words of an indicator that the board has agreed: its first period, such as 2026-04-01.',
      use: 'with-change',
    },
    {
      key: 'breaks',
      heading: 'New words break comparison',
      width: 16,
      kind: 'word',
      words: yesNo,
      takes: 'Yes, where figures before cannot be compared with those after. Empty means No.',
      use: 'with-change',
    },
  ],
}
