import { type Frequency, frequencies, frequencyWord } from '@roundtable/shared/base/period.ts'
import { readTarget, requiredBounds } from '@roundtable/shared/target/target-form.ts'
import { counted } from '../../base/format.ts'
import { periodsAround } from '../../base/periods-around.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { CellField } from '../../ui/form/cell-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import type { TargetList, TargetRow } from './target-rows.ts'

type Props = { list: TargetList; onClose: () => void; onDone: (sentence: string) => void }
type Texts = Readonly<Record<string, string>>

const unsent = unsentForms<string, TargetList>()
const parts = ['low', 'high', 'tolerance'] as const
const partWords = { low: 'at least', high: 'at most', tolerance: 'tolerance' } as const
const fieldOf = (code: string, part: (typeof parts)[number]) => `${code}.${part}`
const fromOf = (frequency: Frequency) => `from.${frequency}`

/** Many targets in one table with one reason; a row that is left empty proposes nothing. */
export function ProposeTargetsForm({ list, onClose, onDone }: Props) {
  const { rows, today } = list
  const startsOf = (frequency: Frequency) => {
    const own = rows.filter((row) => row.frequency === frequency)
    return periodsAround(frequency, today, { isMeasured: own.some(({ measured }) => measured) })
  }
  const used = frequencies.filter((frequency) => rows.some((row) => row.frequency === frequency))
  const typed = (texts: Texts) =>
    rows.filter((row) => parts.some((part) => (texts[fieldOf(row.code, part)] ?? '').trim() !== ''))
  const form = useForm({
    name: 'targets',
    labels: Object.fromEntries([
      ...used.map((frequency) => [fromOf(frequency), `${frequencyWord[frequency]} from`]),
      ...rows.flatMap((row) =>
        parts.map((part) => [fieldOf(row.code, part), `${row.name}, ${partWords[part]}`]),
      ),
      ['rationale', 'Why these targets'],
    ]),
    of: list,
    text: () =>
      Object.fromEntries([
        ...used.map((frequency) => [fromOf(frequency), startsOf(frequency).usual]),
        ...rows.flatMap((row) => parts.map((part) => [fieldOf(row.code, part), ''])),
        ['rationale', ''],
      ]),
    read: (texts) => readTargets(texts, typed(texts)),
    act: useTargetsAct(onDone),
    unsent: { forms: unsent, about: 'several' },
  })
  const count = typed(form.texts).length
  return (
    <Form
      form={form}
      confirm={count === 0 ? 'Propose' : `Propose ${counted(count, 'target')}`}
      refusedBecause={count === 0 ? 'Type at least one target.' : null}
      buttons={<Button onClick={onClose}>Close without proposing</Button>}
    >
      <div className="targets-from">
        {used.map((frequency) => (
          <SelectField key={frequency} {...form.field(fromOf(frequency))}>
            {startsOf(frequency).starts.map(({ start, label }) => (
              <option key={start} value={start}>
                {label}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
      <DataTable caption="Targets to propose" className="targets-form">
        <thead>
          <tr>
            <ColumnHead>Indicator</ColumnHead>
            <ColumnHead>In force</ColumnHead>
            <ColumnHead>At least</ColumnHead>
            <ColumnHead>At most</ColumnHead>
            <ColumnHead>Tolerance</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <RowHead>
                {row.name} <span className="quiet">{row.code}</span>
              </RowHead>
              <td>{row.inForce?.text ?? <span className="quiet">None</span>}</td>
              {parts.map((part) => (
                <td key={part}>
                  {(part === 'tolerance' || requiredBounds(row.polarity).includes(part)) && (
                    <CellField {...form.field(fieldOf(row.code, part))} unit={row.unitSign.trim()} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <TextArea
        {...form.field('rationale')}
        hint="How they were arrived at. It stands beside each target for as long as it counts."
        rows={3}
      />
    </Form>
  )
}

function useTargetsAct(onDone: (sentence: string) => void) {
  return useAct(useProcedures().target.propose.mutationOptions(), {
    onDone: (_, { targets }) =>
      onDone(`${counted(targets.length, 'target')} proposed: they count once the board agrees them.`),
  })
}

function readTargets(texts: Texts, rows: readonly TargetRow[]) {
  const rationale = texts.rationale ?? ''
  const read = rows.map((row) => {
    const text = (part: (typeof parts)[number]) => texts[fieldOf(row.code, part)] ?? ''
    const own = { low: text('low'), high: text('high'), tolerance: text('tolerance'), rationale }
    return { row, ...readTarget({ ...own, fromPeriod: texts[fromOf(row.frequency)] ?? '' }, row) }
  })
  const problems = read.flatMap(({ row, problems: found }) =>
    found.flatMap(({ field, sentence }) => {
      if (field === 'rationale') return []
      const own = field === 'fromPeriod' ? fromOf(row.frequency) : fieldOf(row.code, field)
      return [{ field: own, sentence }]
    }),
  )
  const ofReason = read[0]?.problems.filter(({ field }) => field === 'rationale') ?? []
  const targets = read.map(({ row: { code, seriesId }, target: { rationale: _, ...target } }) => ({
    code,
    seriesId,
    ...target,
  }))
  return { input: { rationale, targets }, problems: [...problems, ...ofReason] }
}
