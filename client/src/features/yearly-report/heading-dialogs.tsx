import type { HeadingsView, TemplateHeading } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { problemsOfGuidance, problemsOfHeading } from '@roundtable/shared/yearly-report/yearly-report-form.ts'
import {
  evidenceKinds,
  evidenceKindWord,
  kindsIn,
  kindsText,
} from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { MultiChoice } from '../../ui/form/multi-choice.tsx'
import type { DialogEnds } from '../../ui/use-page-dialog.tsx'

/** The edition as it is sent back, changed. */
export const editionOf = (view: HeadingsView, change: Partial<HeadingsView>, reason = '') => {
  const { edition, guidance, guidanceOf, headings } = { ...view, ...change }
  return { edition, guidance, guidanceOf, headings, reason }
}

const unsent = unsentForms<'title' | 'hint' | 'kinds' | 'scrutiny' | 'reason', HeadingsView>()

type Props = DialogEnds & { view: HeadingsView; heading: TemplateHeading | null }

/** A heading is added, or renamed; what is written under it stays with it. */
export function HeadingDialog({ view, heading, onClose, onDone }: Props) {
  const [id] = useState(newId)
  const form = useForm({
    name: 'heading',
    labels: {
      title: 'Heading',
      hint: 'What belongs under it',
      kinds: 'Records that are proposed under it',
      scrutiny: 'Written by',
      reason: 'Why (may stay empty)',
    },
    of: view,
    text: ({ headings }) => {
      const now = headings.find((each) => each.id === heading?.id)
      return {
        ...{ title: now?.title ?? '', hint: now?.hint ?? '', kinds: kindsText(now?.kinds ?? []) },
        ...{ scrutiny: now?.scrutiny === true ? 'yes' : '', reason: '' },
      }
    },
    read: ({ title, hint, kinds, scrutiny, reason }, of) => {
      const written = {
        id: heading?.id ?? id,
        title,
        hint,
        kinds: kindsIn(kinds),
        scrutiny: scrutiny === 'yes',
      }
      const headings =
        heading === null
          ? [...of.headings, written]
          : of.headings.map((each) => (each.id === heading.id ? written : each))
      return { input: editionOf(of, { headings }, reason), problems: problemsOfHeading({ title, hint }) }
    },
    act: useAct(useProcedures().yearlyReport.changeHeadings.mutationOptions(), {
      onDone: () => onDone('The headings are an edition of their own now.'),
    }),
    unsent: { forms: unsent, about: heading?.id ?? 'new heading' },
  })
  return (
    <FormDialog
      title={heading === null ? 'Add a heading' : 'Change the heading'}
      form={form}
      confirm={heading === null ? 'Add it' : 'Save'}
      onClose={onClose}
      wide
    >
      <TextField {...form.field('title')} />
      <TextArea {...form.field('hint')} rows={2} />
      <MultiChoice
        {...form.field('kinds')}
        choices={evidenceKinds.map((kind) => ({ value: kind, word: evidenceKindWord(kind) }))}
        chosen={kindsIn(form.texts.kinds)}
        onChange={(chosen) => form.type('kinds', chosen.join(' '))}
      />
      {heading === null && (
        <label className="check">
          <input
            type="checkbox"
            checked={form.texts.scrutiny === 'yes'}
            onChange={({ target }) => form.type('scrutiny', target.checked ? 'yes' : '')}
          />
          The independent scrutineer alone writes under it
        </label>
      )}
      <TextField {...form.field('reason')} />
    </FormDialog>
  )
}

const unsentGuidance = unsentForms<'guidance' | 'guidanceOf' | 'reason', HeadingsView>()

/** Another edition of the guidance is followed. */
export function GuidanceDialog({ view, onClose, onDone }: DialogEnds & { view: HeadingsView }) {
  const form = useForm({
    name: 'guidance',
    labels: { guidance: 'Guidance', guidanceOf: 'Came out', reason: 'Why (may stay empty)' },
    of: view,
    text: ({ guidance, guidanceOf }) => ({ guidance, guidanceOf, reason: '' }),
    read: ({ guidance, guidanceOf, reason }, of) => ({
      input: editionOf(of, { guidance, guidanceOf }, reason),
      problems: problemsOfGuidance({ guidance, guidanceOf }),
    }),
    act: useAct(useProcedures().yearlyReport.changeHeadings.mutationOptions(), {
      onDone: () => onDone('Reports that are assembled name this guidance now.'),
    }),
    unsent: { forms: unsentGuidance, about: 'guidance' },
  })
  return (
    <FormDialog title="Which guidance the headings follow" form={form} confirm="Save" onClose={onClose}>
      <TextField {...form.field('guidance')} hint="With its edition, as it is called." />
      <TextField {...form.field('guidanceOf')} hint="For example March 2026." />
      <TextField {...form.field('reason')} />
    </FormDialog>
  )
}
