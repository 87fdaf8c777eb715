import { negateDecimal, sumDecimals } from '../../base/decimal.ts'
import { previousPeriod } from '../../base/period.ts'
import { type PlacedPart, writtenOf } from './figure-parts.ts'
import type { Marks } from './marks.ts'
import { labelKey } from './name-parts.ts'
import { leaveOut, markAll, type Questions } from './questions.ts'

/** Years so far become periods only where somebody says that they are: each less the one before it in its year. */
export function fromYearToDate(
  parts: readonly PlacedPart[],
  { questions, marks }: { questions: Questions; marks: Marks },
): PlacedPart[] {
  const keyOf = ({ of, field, period, sheet }: PlacedPart, start = period.start) =>
    `${of.seriesId} ${field} ${sheet} ${start}`
  const known = new Map(parts.map((part) => [keyOf(part), part]))
  return parts.flatMap((part) => {
    const id = `year-to-date:${labelKey(part.label)}`
    const answer = questions.ask(id, {
      sentence: `“${part.label}” is given as a year to date, which grows from period to period. Is a period the difference from the one before?`,
      choices: [
        {
          id: 'difference',
          label: 'Yes: the first period as it stands, each later one less the one before it',
        },
        { id: 'leave', label: 'No: these are years to date and no figures of their periods' },
      ],
    })
    if (answer === null) questions.about(id, [part])
    if (answer === leaveOut.id) markAll(marks, [part], 'year-to-date')
    if (answer !== 'difference') return []
    const { start } = part.period
    if (part.field === 'value' && part.of.unit !== 'count' && part.of.unit !== 'pounds') {
      marks.put(part.sheet, part, 'year-to-date')
      return []
    }
    if (start.slice(5, 7) === '04') return [part]
    const before = known.get(keyOf(part, previousPeriod(part.of.frequency, start).start))
    const [all, less] = [writtenOf(part.text), before === undefined ? null : writtenOf(before.text)]
    const amount =
      all === null || less === null ? null : sumDecimals([all.number, negateDecimal(less.number)])
    if (amount === null || Number(amount) < 0) {
      marks.put(part.sheet, part, 'year-to-date')
      return []
    }
    return [{ ...part, text: amount }]
  })
}
