import { monthNames } from '@roundtable/shared/base/period.ts'
import {
  markings,
  type PartnershipField,
  problemsOfPartnership,
} from '@roundtable/shared/partnership/partnership-form.ts'
import { authorities, authorityOf } from '@roundtable/shared/published/authorities.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { oneOf } from '../../base/view-state.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Settings = Outputs['partnership']['settings']
type Props = { settings: Settings; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<PartnershipField, Settings>()

const byName = authorities.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))

/** Name, area, year and marking; with the area come region, England and similar areas. */
export function PartnershipDialog({ settings, onClose, onDone }: Props) {
  const form = useForm({
    name: 'partnership',
    labels: {
      name: 'Name',
      areaCode: 'Area it answers for',
      yearStartMonth: 'Its year begins in',
      marking: 'Marking',
    },
    of: settings,
    text: ({ name, areaCode, yearStartMonth, marking }) => ({
      name,
      areaCode: areaCode ?? '',
      yearStartMonth: `${yearStartMonth}`,
      marking,
    }),
    read: (text, { version }) => {
      const marking = oneOf(text.marking, markings)
      return {
        input: marking === undefined ? null : { ...text, version, marking },
        problems: problemsOfPartnership(text),
      }
    },
    words: (field, text) => (field === 'areaCode' ? (authorityOf(text)?.name ?? 'none') : text),
    act: useAct(useProcedures().partnership.change.mutationOptions(), {
      onDone: (_, { name }) => onDone(`${name} is set up.`),
    }),
    unsent: { forms: unsent, about: 'partnership' },
  })
  return (
    <FormDialog title="The partnership" form={form} confirm="Save" onClose={onClose}>
      <TextField {...form.field('name')} />
      <SelectField
        {...form.field('areaCode')}
        hint="England, the region and ten statistical neighbours follow from it, by their codes."
      >
        <option value="">Not said yet</option>
        {byName.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField {...form.field('yearStartMonth')}>
        {monthNames.map((name, index) => (
          <option key={name} value={`${index + 1}`}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField {...form.field('marking')} hint="Stands on every screen and in every file.">
        {markings.map((marking) => (
          <option key={marking} value={marking}>
            {marking}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}
