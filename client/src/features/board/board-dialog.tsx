import { type BoardField, problemsOfBoard } from '@roundtable/shared/board/board-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { type Act, useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { MultiChoice } from '../../ui/form/multi-choice.tsx'

export type Board = Outputs['board']['list']['boards'][number]
type Props = {
  /** Null for one that is added. */
  board: Board | null
  boards: readonly Board[]
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<BoardField, Board | null>()

const labels = {
  name: 'Name',
  quorum: 'Quorum',
  noticeDays: 'Notice, in working days',
  memberIds: 'Members',
}

const idsIn = (text: string): string[] => text.split(' ').filter((id) => id !== '')

type Words = { name: string; quorum: string; noticeDays: string; memberIds: string[] }

/** A board is added, or given another name, quorum, notice or other members. */
export function BoardDialog({ board, boards, onClose, onDone }: Props) {
  const procedures = useProcedures()
  const [id] = useState(newId)
  const add = useAct(procedures.board.add.mutationOptions(), {
    onDone: (_, { name }) => onDone(`${name} is added.`),
  })
  const change = useAct(procedures.board.change.mutationOptions(), {
    onDone: (_, { name }) => onDone(`${name} is changed.`),
  })
  const isAdding = board === null
  const act: Pick<Act<Words & { version: number }, void>, 'send' | 'isPending'> = {
    send: ({ version, ...words }) =>
      isAdding ? add.send({ id, ...words }) : change.send({ id: board.id, version, ...words }),
    isPending: isAdding ? add.isPending : change.isPending,
  }
  const seats = useQuery(procedures.board.seats.queryOptions())
  const others = boards.flatMap(({ id: other, name, state }) =>
    other !== board?.id && state === 'current' ? [name] : [],
  )
  const form = useForm({
    name: 'board',
    labels,
    of: board,
    text: (of) => ({
      name: of?.name ?? '',
      quorum: of === null ? '' : `${of.quorum}`,
      noticeDays: of === null ? '5' : `${of.noticeDays}`,
      memberIds: (of?.members ?? []).map(({ memberId }) => memberId).join(' '),
    }),
    read: (text, of) => {
      const words = { ...text, memberIds: idsIn(text.memberIds) }
      return { input: { ...words, version: of?.version ?? 0 }, problems: problemsOfBoard(words, { others }) }
    },
    words: (field, text) => (field === 'memberIds' ? `${idsIn(text).length} members` : text),
    act,
    unsent: { forms: unsent, about: board?.id ?? 'new' },
  })
  return (
    <FormDialog
      title={isAdding ? 'Add a board' : `Change ${board.name}`}
      form={form}
      confirm={isAdding ? 'Add' : 'Save'}
      onClose={onClose}
    >
      {!isAdding && <p>What was agreed before keeps the name the board had then.</p>}
      <TextField {...form.field('name')} hint="For example: Executive board" />
      <TextField {...form.field('quorum')} inputMode="numeric" hint="How many members have to be there." />
      <TextField
        {...form.field('noticeDays')}
        inputMode="numeric"
        hint="Clear working days between calling a meeting and the meeting."
      />
      <MultiChoice
        {...form.field('memberIds')}
        choices={(seats.data ?? []).map(({ memberId, name, title, agencyName }) => ({
          value: memberId,
          word: `${name}, ${title}, ${agencyName}`,
        }))}
        chosen={idsIn(form.texts.memberIds)}
        onChange={(ids) => form.type('memberIds', ids.join(' '))}
      />
    </FormDialog>
  )
}
