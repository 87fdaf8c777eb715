import { problemsOfDimension } from '@roundtable/shared/indicator/series-form.ts'
import { useState } from 'react'
import { newId } from '../../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { usePlaces } from '../../../parts/use-places.ts'
import { SelectField, TextArea, TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'

type Lines = Outputs['indicator']['lines']
type Props = { code: string; lines: Lines; onClose: () => void }
type Field = 'dimension' | 'parts' | 'agencies' | 'addsUp' | 'agencyCode'

const unsent = unsentForms<Field, Lines>()
const namesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Breaks an indicator down into the parts of a named dimension: agencies, age bands, places, or a list of one's own. */
export function BreakDownDialog({ code, lines, onClose }: Props) {
  const { agencies } = usePlaces()
  const [ids] = useState(() => new Map<string, string>())
  const idOf = (name: string): string => {
    const id = ids.get(name) ?? newId()
    ids.set(name, id)
    return id
  }
  const partsOf = (text: Readonly<Record<Field, string>>) =>
    text.agencies === 'yes'
      ? agencies.map((agency) => ({
          id: idOf(agency.code),
          name: agency.shortName,
          agencyCode: agency.code,
          reportingAgencyCode: agency.code,
        }))
      : namesIn(text.parts).map((name) => ({
          id: idOf(name),
          name,
          agencyCode: null,
          reportingAgencyCode: text.agencyCode === '' ? null : text.agencyCode,
        }))
  const form = useForm({
    name: 'break-down',
    labels: {
      agencies: 'What the parts are',
      dimension: 'Broken down by',
      parts: 'The parts, one a line',
      agencyCode: 'Who reports them',
      addsUp: 'Do the parts make up the whole?',
    },
    of: lines,
    text: () => ({
      agencies: 'no',
      dimension: '',
      parts: '',
      agencyCode: lines.find(({ kind }) => kind === 'partnership')?.reportingAgencyCode ?? '',
      addsUp: 'yes',
    }),
    read: (text, of) => {
      const parts = partsOf(text)
      const dimension = text.agencies === 'yes' ? 'Agencies' : text.dimension.trim()
      return {
        input: { code, dimension, addsUp: text.addsUp === 'yes', parts },
        problems: problemsOfDimension({ dimension, parts }, { lines: of }),
      }
    },
    act: useAct(useProcedures().indicator.addDimension.mutationOptions(), { onDone: onClose }),
    unsent: { forms: unsent, about: code },
  })
  const isAgencies = form.texts.agencies === 'yes'
  return (
    <FormDialog title={`Break ${code} down`} form={form} confirm="Add these parts" onClose={onClose}>
      <SelectField {...form.field('agencies')}>
        <option value="no">A list of your own: age bands, places …</option>
        <option value="yes">The agencies, each reporting its own</option>
      </SelectField>
      {isAgencies ? (
        <p>{agencies.map(({ shortName }) => shortName).join(', ')}</p>
      ) : (
        <>
          <TextField {...form.field('dimension')} hint="For example: age, locality" />
          <TextArea {...form.field('parts')} rows={5} hint="For example: Aged 19, on a line of its own" />
          <SelectField {...form.field('agencyCode')}>
            <option value="">Nobody yet</option>
            {agencies.map(({ code: agencyCode, name }) => (
              <option key={agencyCode} value={agencyCode}>
                {name}
              </option>
            ))}
          </SelectField>
        </>
      )}
      <SelectField
        {...form.field('addsUp')}
        hint="What protects small numbers rests on it: a part that is hidden can follow from the whole and the others."
      >
        <option value="yes">Yes, together they are the whole</option>
        <option value="no">No, some are missing or count twice</option>
      </SelectField>
    </FormDialog>
  )
}
