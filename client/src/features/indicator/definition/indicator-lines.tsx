import { problemsOfLine } from '@roundtable/shared/indicator/series-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Outputs, useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { StepDialog } from '../../../parts/step-dialog.tsx'
import { usePlaces } from '../../../parts/use-places.ts'
import { Button } from '../../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { QueryStates } from '../../../ui/query-states.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { BreakDownDialog } from './break-down-dialog.tsx'
import { EndedLines } from './ended-lines.tsx'

type Line = Outputs['indicator']['lines'][number]
type Open = { what: 'break-down' } | { what: 'change' | 'end'; id: string }

/** The lines of an indicator and who reports each. */
export function IndicatorLines({ code, mayKeep }: { code: string; mayKeep: boolean }) {
  const lines = useQuery(useProcedures().indicator.lines.queryOptions({ code }))
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <QueryStates query={lines} skeleton={<Skeleton lines={2} />} part>
      {(list) => {
        const line = open !== null && 'id' in open ? list.find(({ id }) => id === open.id) : undefined
        return (
          <>
            <DataTable caption="Lines and who reports them" className="stacked line-table">
              <thead>
                <tr>
                  <ColumnHead>Line</ColumnHead>
                  <ColumnHead>Part of</ColumnHead>
                  <ColumnHead>Reported by</ColumnHead>
                  {mayKeep && <ColumnHead className="unprinted">Change</ColumnHead>}
                </tr>
              </thead>
              <tbody>
                {list.map((each) => (
                  <tr key={each.id}>
                    <RowHead>{each.kind === 'partnership' ? 'The whole partnership' : each.name}</RowHead>
                    <td data-label="Part of">
                      {each.dimension === null
                        ? '–'
                        : `${each.dimension}${each.addsUp === false ? ', does not add up' : ''}`}
                    </td>
                    <td data-label="Reported by">
                      {each.reportingAgencyName ?? <span className="tag tag-late">Nobody yet</span>}
                    </td>
                    {mayKeep && (
                      <td className="unprinted">
                        <Button look="quiet" onClick={() => setOpen({ what: 'change', id: each.id })}>
                          Change<span className="unseen"> {each.name}</span>
                        </Button>
                        {each.kind !== 'partnership' && (
                          <Button look="quiet" onClick={() => setOpen({ what: 'end', id: each.id })}>
                            End<span className="unseen"> {each.name}</span>
                          </Button>
                        )}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </DataTable>
            {mayKeep && <EndedLines code={code} />}
            {mayKeep && (
              <div className="line-acts">
                <Button onClick={() => setOpen({ what: 'break-down' })}>Break it down</Button>
              </div>
            )}
            {open?.what === 'break-down' && <BreakDownDialog code={code} lines={list} onClose={close} />}
            {open?.what === 'change' && line !== undefined && (
              <ChangeLine code={code} line={line} lines={list} onClose={close} />
            )}
            {open?.what === 'end' && line !== undefined && (
              <EndLine code={code} line={line} onClose={close} />
            )}
          </>
        )
      }}
    </QueryStates>
  )
}

type LineProps = { code: string; line: Line; onClose: () => void }

function ChangeLine({ code, line, lines, onClose }: LineProps & { lines: readonly Line[] }) {
  const { agencies } = usePlaces()
  const others = lines.filter(({ id }) => id !== line.id)
  const form = useForm({
    name: 'line',
    labels: { name: 'Name', agencyCode: 'Reported by' },
    of: line,
    text: ({ name, reportingAgencyCode }) => ({ name, agencyCode: reportingAgencyCode ?? '' }),
    read: ({ name, agencyCode }, { id }) => ({
      input: {
        code,
        seriesId: id,
        name,
        reportingAgencyCode: agencyCode === '' ? null : agencyCode,
      },
      problems: problemsOfLine({ name }, { lines: others }),
    }),
    act: useAct(useProcedures().indicator.changeSeries.mutationOptions(), { onDone: onClose }),
  })
  return (
    <FormDialog title={`Change ${line.name}`} form={form} confirm="Save" onClose={onClose}>
      {line.kind !== 'partnership' && <TextField {...form.field('name')} />}
      <SelectField {...form.field('agencyCode')} hint="It is asked from the next return on.">
        <option value="">Nobody yet</option>
        {agencies.map((agency) => (
          <option key={agency.code} value={agency.code}>
            {agency.name}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}

function EndLine({ code, line, onClose }: LineProps) {
  const act = useAct(useProcedures().indicator.endSeries.mutationOptions(), { onDone: onClose })
  return (
    <StepDialog
      title={`End ${line.name}`}
      confirm="End this line"
      danger
      of={line}
      about={`${code} ${line.id}`}
      read={({ reason }, { id }) => ({ code, seriesId: id, reason })}
      problems={({ reason }) =>
        reason.trim() === '' ? [{ field: 'reason', sentence: 'Say why: it stays in the history.' }] : []
      }
      act={act}
      askMeeting={false}
      onClose={onClose}
    >
      <p>Its figures stay; nobody is asked for more. It can be brought back.</p>
    </StepDialog>
  )
}
