import {
  type PublicationField,
  problemsOfPublication,
  publicationExtents,
  publicationExtentWord,
} from '@roundtable/shared/publication/publication-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { MultiChoice } from '../../ui/form/multi-choice.tsx'

type Publishable = Outputs['publication']['publishable']
type Props = { indicators: Publishable; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<PublicationField, null>()
const labels = {
  code: 'Indicator',
  lineIds: 'Lines',
  fromPeriod: 'From',
  extent: 'What becomes public',
  title: 'Title, in words anybody understands',
  words: 'What the figures tell, in plain English',
}
const idsIn = (text: string): string[] => text.split(' ').filter((id) => id !== '')
const extentOf = (text: string) => publicationExtents.find((each) => each === text) ?? 'these'

/** The manager chooses an indicator, its lines and periods, and writes the words; nothing is public by it. */
export function PreparePublicationDialog({ indicators, onClose, onDone }: Props) {
  const [id] = useState(newId)
  const form = useForm({
    name: 'publication',
    labels,
    of: null,
    text: () => ({ code: '', lineIds: '', fromPeriod: '', extent: 'these', title: '', words: '' }),
    read: (text) => {
      const words = { ...text, lineIds: idsIn(text.lineIds) }
      return {
        input: { id, ...words, extent: extentOf(text.extent) },
        problems: problemsOfPublication(words),
      }
    },
    words: (field, text) => (field === 'lineIds' ? `${idsIn(text).length} lines` : text),
    act: useAct(useProcedures().publication.prepare.mutationOptions(), {
      onDone: (_, { title }) => onDone(`${title} waits for sign-off.`),
    }),
    unsent: { forms: unsent, about: 'new' },
  })
  const chosen = indicators.find(({ code }) => code === form.texts.code)
  const choose = (code: string) => {
    const next = indicators.find((each) => each.code === code)
    form.type('code', code)
    form.type('lineIds', next?.lines[0]?.id ?? '')
    form.type('fromPeriod', next?.periods.at(-1)?.start ?? '')
  }
  return (
    <FormDialog title="Prepare a publication" form={form} confirm="Prepare" onClose={onClose}>
      <p>
        Nothing is public before a lead or delegated partner or the chair signs it off after a board’s
        decision. Small counts are hidden, and the rest is rounded.
      </p>
      <ChoiceField
        {...form.field('code')}
        onChange={({ target }) => choose(target.value)}
        none="Choose an indicator"
        choices={indicators.map(({ code, name }) => ({ value: code, word: `${name} (${code})` }))}
      />
      {chosen !== undefined && (
        <>
          <MultiChoice
            {...form.field('lineIds')}
            choices={chosen.lines.map(({ id: value, name }) => ({ value, word: name }))}
            chosen={idsIn(form.texts.lineIds)}
            onChange={(ids) => form.type('lineIds', ids.join(' '))}
          />
          <SelectField {...form.field('fromPeriod')}>
            {chosen.periods.map(({ start, label }) => (
              <option key={start} value={start}>
                {label}
              </option>
            ))}
          </SelectField>
        </>
      )}
      <SelectField {...form.field('extent')}>
        {publicationExtents.map((each) => (
          <option key={each} value={each}>
            {publicationExtentWord(each)}
          </option>
        ))}
      </SelectField>
      <TextField {...form.field('title')} />
      <TextArea
        {...form.field('words')}
        hint="For everybody, in short sentences; never about a single child. It is read beside the figures."
      />
    </FormDialog>
  )
}
