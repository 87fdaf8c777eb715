import { domainsIn, problemsOfMailDomains } from '@roundtable/shared/member/mail-domain.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { Agency } from '../seat/seat.ts'

type Props = { agency: Agency; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<'domains', Agency>()

/** At which domains the agency's people have their addresses. */
export function MailDomainsDialog({ agency, onClose, onDone }: Props) {
  const form = useForm({
    name: 'mail-domains',
    labels: { domains: 'Mail domains, one a line' },
    of: agency,
    text: ({ mailDomains }) => ({ domains: mailDomains.join('\n') }),
    read: (text, { code, version }) => {
      const input = { code, version, domains: domainsIn(text.domains) }
      return { input, problems: problemsOfMailDomains(input) }
    },
    act: useAct(useProcedures().agency.listMailDomains.mutationOptions(), {
      onDone: () => onDone(`The mail domains of ${agency.name} are listed.`),
    }),
    unsent: { forms: unsent, about: agency.code },
  })
  return (
    <FormDialog title={`Mail domains of ${agency.name}`} form={form} confirm="Save" onClose={onClose}>
      <p>
        An invitation to an address at one of these domains is mailed straight away. To any other address a
        keeper of another agency says first who the person is. Whoever lists a domain does not rely on it for
        their own invitations.
      </p>
      <TextArea {...form.field('domains')} rows={4} hint="For example: northmere.police.uk" />
    </FormDialog>
  )
}
