import { orNull, wholeNumber } from '@roundtable/shared/base/form.ts'
import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { problemsOfSchedule, type ScheduleField } from '@roundtable/shared/return/schedule-form.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useForm } from '../../base/use-form.ts'
import { PersonChoice } from '../../parts/person-choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { ScheduleList, ScheduleRow } from './schedule-words.ts'
import type { ScheduleAct } from './use-schedule-act.ts'

type Props = { row: ScheduleRow; list: ScheduleList; act: ScheduleAct; onClose: () => void }

const unsent = unsentForms<ScheduleField, ScheduleRow>()

const labels = {
  scope: 'For',
  dueDays: 'Days after the end of the period',
  graceDays: 'Days of grace, before it counts as late',
  fromPeriod: 'From the period',
  deputyMemberId: 'Enters while the usual person is away',
}

/** When the figure of one indicator is due, or of all the agency reports as often. */
export function ScheduleDialog({ row, list, act, onClose }: Props) {
  const { agencyCode, agencyName, frequency, indicatorCode } = row
  const alike = list.rows.filter((each) => each.agencyCode === agencyCode && each.frequency === frequency)
  const periods = list.periods.filter((each) => each.frequency === frequency)
  const members = list.members.filter((each) => each.agencyCode === agencyCode)
  const form = useForm({
    name: 'schedule',
    labels,
    of: row,
    text: ({ dueDays, graceDays }) => ({
      scope: alike.length > 1 ? 'all' : 'one',
      dueDays: `${dueDays}`,
      graceDays: `${graceDays}`,
      fromPeriod: periods[0]?.periodStart ?? '',
      deputyMemberId: '',
    }),
    read: ({ scope, fromPeriod, ...text }) => {
      const schedule = {
        fromPeriod,
        dueDays: wholeNumber(text.dueDays),
        graceDays: wholeNumber(text.graceDays),
        deputyMemberId: orNull(text.deputyMemberId),
      }
      const indicatorCodes = (scope === 'all' ? alike : [row]).map((each) => each.indicatorCode)
      return {
        input: { agencyCode, indicatorCodes, ...schedule },
        problems: problemsOfSchedule(schedule, { frequencies: [frequency] }),
      }
    },
    act: act.set,
    unsent: { forms: unsent, about: `${agencyCode} ${indicatorCode}` },
  })
  return (
    <FormDialog
      title={`When ${indicatorCode} is due`}
      form={form}
      confirm={list.mayAgree ? 'Set' : 'Propose to the manager'}
      onClose={onClose}
    >
      <p>
        {row.indicatorName}, {agencyName}. The return of a period is due when the slowest of its figures is; a
        day on a weekend or bank holiday moves to the next working day.
      </p>
      {alike.length > 1 && (
        <SelectField {...form.field('scope')}>
          <option value="all">
            All {alike.length} {frequencyWord[frequency].toLowerCase()} indicators of {agencyName}
          </option>
          <option value="one">{indicatorCode} alone</option>
        </SelectField>
      )}
      <TextField {...form.field('dueDays')} inputMode="numeric" />
      <TextField {...form.field('graceDays')} inputMode="numeric" />
      <SelectField {...form.field('fromPeriod')}>
        {periods.map(({ periodStart, label }) => (
          <option key={periodStart} value={periodStart}>
            {label}
          </option>
        ))}
      </SelectField>
      <PersonChoice
        {...form.field('deputyMemberId')}
        nobody="Nobody named"
        people={members.map(({ memberId, name }) => ({ id: memberId, name }))}
      />
    </FormDialog>
  )
}
