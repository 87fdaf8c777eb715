import {
  type AccountabilityFilter,
  accountabilityFilter,
  isAccountabilityShown,
} from '@roundtable/shared/accountability/accountability-filter.ts'
import {
  accountabilityKinds,
  accountabilityWord,
} from '@roundtable/shared/accountability/accountability-words.ts'
import { readFilter } from '@roundtable/shared/base/filter.ts'
import { useState } from 'react'
import { counted } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useViewState, type ViewState } from '../../base/view-state.ts'
import { UndoToast } from '../../parts/undo-toast.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { ShownCount } from '../../ui/shown-count.tsx'
import { type AnswerRow, isHeld, type ListedRow } from './answer-words.ts'
import { type AnswerDeed, AnswersTable } from './answers-table.tsx'
import { EndAnswerDialog } from './end-answer-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'

type Agencies = readonly { code: string; name: string }[]
type Props = { rows: readonly ListedRow[]; agencies: Agencies; mayAssign: boolean; today: string }
type Open = { deed: AnswerDeed; answers: readonly AnswerRow[] }

/** Every part in force, and those that have ended: handed over or ended singly or together, and taken back. */
export function AnswersSection({ rows, agencies, mayAssign, today }: Props) {
  const [state, change] = useViewState()
  const filter = readFilter(accountabilityFilter, state)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<Open | null>(null)
  const [done, setDone] = useState<{ sentence: string; ids: string[] } | null>(null)
  const undo = useAct(useProcedures().accountability.restore.mutationOptions(), {
    onDone: () => setDone(null),
  })
  const shown = rows.filter((row) => isAccountabilityShown(row, filter))
  const taken = shown.filter(isHeld).filter(({ id, untilDay }) => untilDay === null && chosen.has(id))
  const dialog = {
    answers: open?.answers ?? [],
    today,
    onClose: () => setOpen(null),
    onDone: (sentence: string) => {
      setDone({ sentence, ids: (open?.answers ?? []).map(({ id }) => id) })
      setOpen(null)
      setChosen(new Set())
    },
  }
  return (
    <section className="answers-section" aria-labelledby="answers-title">
      <h2 className="unseen" id="answers-title">
        Every part, with its history
      </h2>
      <AnswersFilters filter={filter} agencies={agencies} change={change} />
      <ShownCount shown={shown.length} all={rows.length} one="part" />
      {shown.length === 0 ? (
        <p className="nobody-none">Nothing fits these filters.</p>
      ) : (
        <AnswersTable
          rows={shown}
          caption={counted(shown.length, 'part')}
          chosen={chosen}
          mayAssign={mayAssign}
          onChoose={(ids, isChosen) =>
            setChosen(
              (before) =>
                new Set(isChosen ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))),
            )
          }
          onAct={(deed, answer) => setOpen({ deed, answers: [answer] })}
        />
      )}
      {taken.length > 1 && (
        <div className="chosen-bar">
          <Button look="primary" onClick={() => setOpen({ deed: 'hand-over', answers: taken })}>
            Hand over {counted(taken.length, 'part')}
          </Button>
          <Button onClick={() => setOpen({ deed: 'end', answers: taken })}>
            End {counted(taken.length, 'part')}
          </Button>
        </div>
      )}
      {open?.deed === 'hand-over' && <HandOverDialog {...dialog} agencies={agencies} />}
      {open?.deed === 'end' && <EndAnswerDialog {...dialog} />}
      {done !== null && (
        <UndoToast act={undo} input={{ ids: done.ids }} onClose={() => setDone(null)}>
          {done.sentence}
        </UndoToast>
      )}
    </section>
  )
}

type FilterProps = { filter: AccountabilityFilter; agencies: Agencies; change: (part: ViewState) => void }
function AnswersFilters({ filter, agencies, change }: FilterProps) {
  return (
    <div className="filters">
      <SelectField
        id="answers-agency"
        label="Agency"
        value={filter.agency ?? ''}
        onChange={({ target }) => change({ agency: target.value })}
      >
        <option value="">All agencies</option>
        {agencies.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="answers-kind"
        label="Part"
        value={filter.kind ?? ''}
        onChange={({ target }) => change({ kind: target.value })}
      >
        <option value="">Every part</option>
        {accountabilityKinds.map((kind) => (
          <option key={kind} value={kind}>
            {accountabilityWord(kind)}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="answers-state"
        label="State"
        value={filter.state ?? ''}
        onChange={({ target }) => change({ state: target.value })}
      >
        <option value="">In force</option>
        <option value="ended">Ended</option>
        <option value="all">In force and ended</option>
      </SelectField>
    </div>
  )
}
