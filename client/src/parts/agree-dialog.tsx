import { type Agreement, problemsOfAgreement } from '@roundtable/shared/board/agreement-form.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useProcedures } from '../base/trpc.ts'
import { unsentForms } from '../base/unsent-forms.ts'
import type { Act } from '../base/use-act.ts'
import { useForm } from '../base/use-form.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { FormDialog } from '../ui/form/form-dialog.tsx'

type Props<Of, Input, Answer> = {
  title: string
  /** What is agreed. */
  children: ReactNode
  /** The records, as they were seen. */
  of: Of
  about: string
  read: (agreement: Agreement, of: Of) => Input
  act: Pick<Act<Input, Answer>, 'send' | 'isPending'>
  /** Where only a board of the partnership can decide it. */
  board?: 'required'
  /** What the button says, where it does more than agree. */
  confirm?: string
  stands?: ReactNode
  onClose: () => void
}

const unsent = unsentForms<'boardId' | 'meeting', null>()

/** A board agrees one thing or several: which board, at which of its meetings. */
export function AgreeDialog<Of, Input, Answer>(props: Props<Of, Input, Answer>) {
  const { title, children, of, about, read, act, stands, onClose } = props
  const { board = 'optional', confirm = 'Agree' } = props
  const list = useQuery(useProcedures().board.list.queryOptions())
  const boards = (list.data?.boards ?? []).filter(({ state }) => state === 'current')
  const form = useForm({
    name: 'agree',
    labels: { boardId: 'By which board', meeting: 'Where it was agreed' },
    of: null,
    text: () => ({ boardId: '', meeting: '' }),
    read: ({ boardId, meeting }) => ({
      input: read({ boardId: boardId === '' ? null : boardId, meeting }, of),
      problems: problemsOfAgreement({ boardId, meeting }, { board }),
    }),
    words: (field, text) => boards.find(({ id }) => field === 'boardId' && id === text)?.name ?? text,
    act,
    unsent: { forms: unsent, about: `${title} ${about}` },
  })
  return (
    <FormDialog title={title} form={form} confirm={confirm} stands={stands} onClose={onClose}>
      {children}
      {(boards.length > 0 || board === 'required') && (
        <ChoiceField
          {...form.field('boardId')}
          none={board === 'required' ? 'Choose the board' : 'None of the partnership’s boards'}
          choices={boards.map(({ id, name }) => ({ value: id, word: name }))}
        />
      )}
      <TextField
        {...form.field('meeting')}
        hint="The meeting and the item, for example: Board of 14 September 2026, item 4"
      />
    </FormDialog>
  )
}
