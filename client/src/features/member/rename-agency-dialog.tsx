import { sectors, sectorWord } from '@roundtable/shared/base/role.ts'
import { isSector, problemsOfAgency } from '@roundtable/shared/member/agency-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { Agency } from './seat/seat.ts'

type Props = {
  agency: Agency
  agencies: readonly Agency[]
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<'name' | 'shortName' | 'sector', Agency>()

/** Another name or sector from now on; what was told before keeps the old one. */
export function RenameAgencyDialog({ agency, agencies, onClose, onDone }: Props) {
  const others = agencies.filter(({ code }) => code !== agency.code)
  const form = useForm({
    name: 'rename-agency',
    labels: { name: 'Name', shortName: 'Short name', sector: 'Sector' },
    of: agency,
    text: ({ name, shortName, sector }) => ({ name, shortName, sector }),
    read: (text, { code, version }) => ({
      input: isSector(text.sector) ? { ...text, code, version, sector: text.sector } : null,
      problems: problemsOfAgency({ ...text, code }, { agencies: others }),
    }),
    words: (field, text) => (field === 'sector' && isSector(text) ? sectorWord(text) : text),
    act: useAct(useProcedures().agency.rename.mutationOptions(), {
      onDone: (_, { name }) => onDone(`${agency.name} is called ${name} from now on.`),
    }),
    unsent: { forms: unsent, about: agency.code },
  })
  return (
    <FormDialog title={`Change ${agency.name}`} form={form} confirm="Save" onClose={onClose}>
      <p>Pages read as at an earlier moment keep the name it had then.</p>
      <TextField {...form.field('name')} />
      <TextField {...form.field('shortName')} hint="As it stands in tables, for example: Police" />
      <SelectField {...form.field('sector')}>
        {sectors.map((each) => (
          <option key={each} value={each}>
            {sectorWord(each)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}
