import { problemsOfRemoval } from '@roundtable/shared/removal/removal-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Props = { words: string; page: string; onClose: () => void; onDone: () => void }

/** Words are asked to be blacked out; that it cannot be undone is said before anything is sent. */
export function AskDialog({ words, page, onClose, onDone }: Props) {
  const [id] = useState(newId)
  const form = useForm({
    name: 'removal',
    labels: { words: 'Words to black out', reason: 'Why (without the words)' },
    of: null,
    text: () => ({ words, reason: '' }),
    read: (texts) => ({ input: { id, page, ...texts }, problems: problemsOfRemoval(texts) }),
    tellsNobody: true,
    act: useAct(useProcedures().removal.ask.mutationOptions(), { onDone }),
  })
  return (
    <FormDialog title="Ask for words to be blacked out" form={form} confirm="Ask" onClose={onClose}>
      <p>
        Two keepers look at it. Then these words are destroyed wherever they stand in the partnership, at
        every moment, and “[removed]” stands in their place. <strong>This cannot be undone.</strong> Paper,
        mails that were sent and files that were downloaded cannot be called back.
      </p>
      <TextArea
        {...form.field('words')}
        hint="As they stand: a name, a sentence, or the whole text. The rest of each text stays."
        rows={3}
      />
      <TextArea {...form.field('reason')} rows={2} />
    </FormDialog>
  )
}
