import { sectors, sectorWord } from '@roundtable/shared/base/role.ts'
import {
  type AgencyField,
  codeFrom,
  isSector,
  problemsOfAgency,
} from '@roundtable/shared/member/agency-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { Agency } from './seat/seat.ts'

type Props = { agencies: readonly Agency[]; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<AgencyField, null>()

export function AddAgencyDialog({ agencies, onClose, onDone }: Props) {
  const form = useForm({
    name: 'agency',
    labels: { name: 'Name', shortName: 'Short name', code: 'Code', sector: 'Sector' },
    of: null,
    text: () => ({ name: '', shortName: '', code: '', sector: '' }),
    read: (text) => {
      const agency = { ...text, code: text.code || codeFrom(text.shortName) }
      const { sector } = agency
      return {
        input: isSector(sector) ? { ...agency, sector } : null,
        problems: problemsOfAgency(agency, { agencies }),
      }
    },
    act: useAct(useProcedures().agency.add.mutationOptions(), {
      onDone: (added) => onDone(`${added.name} is an agency of the partnership now.`),
    }),
    unsent: { forms: unsent, about: 'new' },
  })
  const code = form.field('code')
  return (
    <FormDialog title="Add an agency" form={form} confirm="Add the agency" onClose={onClose}>
      <TextField {...form.field('name')} />
      <TextField {...form.field('shortName')} hint="As it stands in tables, for example: Police" />
      <TextField
        {...code}
        hint="Stands in addresses and files, and never changes."
        value={code.value || codeFrom(form.texts.shortName)}
      />
      <SelectField {...form.field('sector')}>
        <option value="">Choose a sector</option>
        {sectors.map((each) => (
          <option key={each} value={each}>
            {sectorWord(each)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}
