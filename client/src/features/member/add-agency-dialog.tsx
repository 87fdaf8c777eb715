import { sectors, sectorWord } from '@roundtable/shared/base/role.ts'
import { useState } from 'react'
import { refusalSentence } from '../../base/refusal.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { oneOf } from '../../base/view-state.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Message } from '../../ui/message.tsx'
import { codeFrom } from './agency-code.ts'

type Props = { onClose: () => void; onDone: (sentence: string) => void }

export function AddAgencyDialog({ onClose, onDone }: Props) {
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const [sector, setSector] = useState('')
  const [tried, setTried] = useState(false)
  const addAgency = useAct(useProcedures().agency.add.mutationOptions(), {
    onDone: (added) => onDone(`${added.name} is an agency of the partnership now.`),
  })
  const shownCode = code ?? codeFrom(shortName)
  const kind = oneOf(sector, sectors)
  const problem = {
    name: name.trim() === '' ? 'Enter the agency’s name.' : undefined,
    shortName: shortName.trim() === '' ? 'Enter a short name, such as Police.' : undefined,
    code: /^[A-Za-z0-9_-]+$/.test(shownCode) ? undefined : 'A code has letters, digits and hyphens only.',
    sector: kind === undefined ? 'Choose a sector.' : undefined,
  }
  const right = Object.values(problem).every((each) => each === undefined)
  return (
    <Dialog title="Add an agency" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!right || kind === undefined || addAgency.isPending) return
          void addAgency.send({
            code: shownCode,
            name: name.trim(),
            shortName: shortName.trim(),
            sector: kind,
          })
        }}
      >
        {addAgency.error !== null && <Message tone="problem">{refusalSentence(addAgency.error)}</Message>}
        <TextField
          id="agency-name"
          label="Name"
          maxLength={120}
          value={name}
          problem={tried ? problem.name : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          id="agency-short"
          label="Short name"
          hint="As it stands in tables, for example: Police"
          maxLength={40}
          value={shortName}
          problem={tried ? problem.shortName : undefined}
          onChange={(event) => setShortName(event.target.value)}
        />
        <TextField
          id="agency-code"
          label="Code"
          hint="Stands in addresses and files, and never changes."
          maxLength={40}
          value={shownCode}
          problem={tried ? problem.code : undefined}
          onChange={(event) => setCode(event.target.value)}
        />
        <SelectField
          id="agency-sector"
          label="Sector"
          value={sector}
          problem={tried ? problem.sector : undefined}
          onChange={(event) => setSector(event.target.value)}
        >
          <option value="">Choose a sector</option>
          {sectors.map((each) => (
            <option key={each} value={each}>
              {sectorWord(each)}
            </option>
          ))}
        </SelectField>
        <div className="button-row">
          <Button type="submit" look="primary" busy={addAgency.isPending}>
            Add the agency
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
