import { absenceWord } from '@roundtable/shared/figure/absence.ts'
import { formatBeside } from '@roundtable/shared/figure/figure-format.ts'
import { linesOf } from '@roundtable/shared/target/target.ts'
import type { Row } from '../row/sheet.ts'

/** The figure as it is entered or published, so exactly that one sees on which side of its target it lies. */
export function valueText(row: Row): string {
  const figure = row.entry ?? row.published
  if (figure === null) return 'Not entered'
  if (figure.reason !== null) return absenceWord[figure.reason]
  return formatBeside(figure.value, linesOf(row.target, row.polarity), row)
}
