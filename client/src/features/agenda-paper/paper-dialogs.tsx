import {
  paperAtMost,
  problemsOfAgendaPaper,
  problemsOfPaperEnd,
  problemsOfPaperFile,
} from '@roundtable/shared/agenda-paper/agenda-paper-form.ts'
import { useState } from 'react'
import { paperUploadAddress } from '../../base/paths.ts'
import { sendFile } from '../../base/send-file.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { PaperDeed } from './item-papers.tsx'

type Ends = { onClose: () => void; onDone: (sentence: string) => void }

/** The dialog of a deed on the papers of an item. */
export function PaperDialog({ deed, ...ends }: Ends & { deed: PaperDeed }) {
  return deed.what === 'add' ? (
    <AddPaperDialog itemId={deed.itemId} item={deed.title} {...ends} />
  ) : (
    <EndPaperDialog paper={deed.paper} destroy={deed.what === 'destroy'} {...ends} />
  )
}

const unsent = unsentForms<'file' | 'title' | 'wider', null>()
type Sent = { file: File; itemId: string; title: string; wider: boolean }

/** A PDF of at most 20 MB is handed in to an item. */
function AddPaperDialog({ itemId, item, onClose, onDone }: Ends & { itemId: string; item: string }) {
  const partnership = usePartnership()
  const [file, setFile] = useState<File | null>(null)
  const form = useForm({
    name: 'agenda-paper',
    labels: { file: 'PDF', title: 'What it is called', wider: 'Who may read it' },
    of: null,
    text: () => ({ file: '', title: '', wider: '' }),
    read: ({ title, wider }) => ({
      input: file === null ? null : { file, itemId, title, wider: wider === 'yes' },
      problems: [...problemsOfPaperFile(file), ...problemsOfAgendaPaper({ title })],
    }),
    act: useAct(
      {
        mutationFn: ({ file: chosen, ...about }: Sent) =>
          sendFile(paperUploadAddress(partnership, about), chosen, paperAtMost),
      },
      { onDone: (_, { title }) => onDone(`“${title}” is handed in.`) },
    ),
    unsent: { forms: unsent, about: `${itemId} paper` },
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null)
    form.type('file', chosen?.name ?? '')
    if (chosen !== undefined && form.texts.title === '') {
      form.type('title', chosen.name.replace(/\.pdf$/i, '').replaceAll('_', ' '))
    }
  }
  const { value: _, onChange: __, ...field } = form.field('file')
  return (
    <FormDialog title={`Hand in a paper: ${item}`} form={form} confirm="Hand in" onClose={onClose}>
      <TextField
        {...field}
        type="file"
        accept=".pdf,application/pdf"
        hint="At most 20 MB. It is kept as it is, by its SHA-256, and goes into the pack."
        onChange={({ target }) => choose(target.files?.[0])}
      />
      <p>
        Roundtable does not read what is in a paper. Small numbers of people in it are not hidden, and words
        that are blacked out later stay in it: look for both before you hand it in.
      </p>
      <TextField {...form.field('title')} />
      <label className="check">
        <input
          type="checkbox"
          checked={form.texts.wider === 'yes'}
          onChange={({ target }) => form.type('wider', target.checked ? 'yes' : '')}
        />
        Elected members and others who read with small counts hidden may read it: it names no child, and has
        no count that could give one away
      </label>
    </FormDialog>
  )
}

type EndProps = Ends & { paper: Extract<PaperDeed, { paper: unknown }>['paper']; destroy: boolean }

/** A paper is taken off the agenda, or its file is destroyed, each with a reason. */
function EndPaperDialog({ paper, destroy, onClose, onDone }: EndProps) {
  const verb = destroy ? 'Destroy the file' : 'Take off'
  return (
    <StepDialog
      title={`${verb}: ${paper.title}`}
      confirm={verb}
      danger
      of={paper}
      about={`${paper.id} ${verb}`}
      read={({ reason }, { id }) => ({ id, destroy, reason })}
      problems={problemsOfPaperEnd}
      act={useAct(useProcedures().agendaPaper.end.mutationOptions(), {
        onDone: () => onDone(`“${paper.title}” is ${destroy ? 'destroyed' : 'taken off'}.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        {destroy
          ? 'The bytes are gone for good, in packs too; that it was there, and why it is not, stays. What was downloaded or printed cannot be called back.'
          : 'It no longer stands on the agenda. A pack that was frozen before keeps it.'}
      </p>
    </StepDialog>
  )
}
