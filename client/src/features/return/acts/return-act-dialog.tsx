import { smallNumbersIn } from '@roundtable/shared/disclosure/small-number-words.ts'
import { entryWords } from '@roundtable/shared/figure/entry-fields.ts'
import type { ReactNode } from 'react'
import type { Act } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { SmallNumbers } from '../../../ui/form/small-numbers.tsx'
import { returnLead } from '../row/return-words.ts'
import type { Sheet } from '../row/sheet.ts'

type Props = {
  sheet: Sheet
  title: string
  confirm: string
  act: Act<{ id: string; version: number }, Sheet>
  onClose: () => void
  wide?: boolean
  /** What is refused is told on the page. */
  pageTells?: boolean
  /** What comes of it. */
  children: ReactNode
}

/** An act on a return as it stands, which asks for nothing but a second look. */
export function ReturnActDialog({ sheet, title, confirm, act, onClose, wide, pageTells, children }: Props) {
  const form = useForm({
    name: 'return',
    pageTells,
    labels: {},
    of: sheet,
    text: () => ({}),
    read: (_, { id, version }) => ({ input: { id, version }, problems: [] }),
    act,
  })
  const smallNumbers = sheet.rows.flatMap(({ code, entry }) =>
    smallNumbersIn(entryWords.map((word) => entry?.[word] ?? '').join('\n\n')).map(
      (told) => `${code}: ${told}`,
    ),
  )
  return (
    <FormDialog
      title={title}
      form={form}
      confirm={confirm}
      stands={<p>{returnLead(sheet, sheet.entered)}</p>}
      onClose={onClose}
      wide={wide ?? false}
    >
      {children}
      {smallNumbers.length > 0 && <SmallNumbers told={smallNumbers} />}
    </FormDialog>
  )
}
