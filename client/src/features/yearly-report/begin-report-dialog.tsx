import type { YearlyReportList } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { yearlyReportName } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { useState } from 'react'
import { formatDay } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { SelectField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Props = {
  years: YearlyReportList['years']
  onClose: () => void
  onBegun: (number: number) => void
}

/** The year is chosen among those of the partnership that have begun and have no report. */
export function BeginReportDialog({ years, onClose, onBegun }: Props) {
  const [id] = useState(newId)
  const form = useForm({
    name: 'begin-report',
    labels: { startsOn: 'Which year it is about' },
    of: years,
    text: () => ({ startsOn: '' }),
    read: ({ startsOn }) => ({
      input: { id, startsOn },
      problems:
        startsOn === '' ? [{ field: 'startsOn', sentence: 'Choose the year the report is about.' }] : [],
    }),
    act: useAct(useProcedures().yearlyReport.begin.mutationOptions(), {
      onDone: ({ number }) => onBegun(number),
    }),
  })
  return (
    <FormDialog title="Begin a yearly report" form={form} confirm="Begin" onClose={onClose}>
      <SelectField {...form.field('startsOn')} hint="As the years of your partnership begin.">
        <option value="">Choose the year</option>
        {years.map(({ startsOn, endsOn }) => (
          <option key={startsOn} value={startsOn}>
            {yearlyReportName({ startsOn }).replace('Yearly report ', '')}: {formatDay(startsOn)} to{' '}
            {formatDay(endsOn)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}
