import type { ActName, SubjectKind } from '@roundtable/shared/act/acts.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { afterAct, type Lifecycle } from '@roundtable/shared/lifecycle/lifecycle.ts'

/** A record as it was held. */
type Living<State extends string> = { id: string; state: State; version: number }

/** One record, or several of the same kind, and the deed that moves them. */
export type Moving<State extends string, Deed extends string, R extends Living<State>> = {
  life: Lifecycle<State, Deed>
  deed: Deed
} & Writing<State, R> &
  ({ record: R } | { records: readonly R[] })

/** Writes each record itself, or all of them at once: its new state, a version higher. */
type Writing<State extends string, R> =
  | { write: (to: State, record: R) => Promise<unknown> }
  | { writeAll: (moved: readonly { record: R; to: State }[]) => Promise<unknown> }

type MoveStep = { subject: SubjectKind; subjectId: string; version: number; from: string | null; to: string }

/** What a deed does to its records, with the type of their states closed in: moves of two kinds go into one act. */
export type Move<State extends string = string> = {
  steps: readonly (MoveStep & { to: State })[]
  write: () => Promise<void>
}

/** What is refused by the state of a record is refused here, whoever asks. */
export function moveOf<State extends string, Deed extends string, R extends Living<State>>(
  moving: Moving<State, Deed, R>,
): Move<State> {
  const { life, deed } = moving
  const moved = ('records' in moving ? moving.records : [moving.record]).map((record) => {
    const after = afterAct(life, deed, record.state)
    if ('refused' in after) throw new DomainError('rule', after.refused)
    return { record, to: after.to }
  })
  return {
    steps: moved.map(({ record: { id, version, state }, to }) => ({
      subject: life.subject,
      subjectId: id,
      version: version + 1,
      from: state,
      to,
    })),
    write: async () => {
      if ('writeAll' in moving) await moving.writeAll(moved)
      else for (const { record, to } of moved) await moving.write(to, record)
    },
  }
}

/** Records that begin with the act of another: who takes over what somebody hands over. */
export function beginningOf<State extends string>(
  { subject, begins }: Pick<Lifecycle<State, never>, 'subject' | 'begins'>,
  { name, ids, write }: { name: ActName; ids: readonly string[]; write: () => Promise<void> },
): Move {
  const to = begins[name]
  if (to === undefined) throw new Error(`A ${subject} does not begin with ${name}.`)
  return { steps: ids.map((subjectId) => ({ subject, subjectId, version: 1, from: null, to })), write }
}
