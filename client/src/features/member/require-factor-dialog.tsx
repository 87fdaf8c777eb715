import { roles, roleWord } from '@roundtable/shared/base/role.ts'
import { isRole } from '@roundtable/shared/member/seat-form.ts'
import { useQuery } from '@tanstack/react-query'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { MultiChoice } from '../../ui/form/multi-choice.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

type Props = { onClose: () => void; onDone: (sentence: string) => void }

const title = 'Seats that ask for a second factor'
const words = (text: string) => text.split(' ').filter((word) => word !== '')

/** Whose seats only enrol until they have a second factor. */
export function RequireFactorDialog(props: Props) {
  const asked = useQuery(useProcedures().member.factorRoles.queryOptions())
  if (asked.data !== undefined) return <RolesForm asked={asked.data} {...props} />
  return (
    <Dialog title={title} onClose={props.onClose}>
      <QueryStates query={asked} part skeleton={<Skeleton lines={5} />}>
        {() => null}
      </QueryStates>
    </Dialog>
  )
}

function RolesForm({ asked, onClose, onDone }: Props & { asked: Outputs['member']['factorRoles'] }) {
  const form = useForm({
    name: 'require-factor',
    labels: { roles: 'Roles' },
    of: asked,
    text: (of) => ({ roles: of.roles.join(' ') }),
    read: (texts) => ({ input: { roles: words(texts.roles).filter(isRole) }, problems: [] }),
    act: useAct(useProcedures().member.requireFactor.mutationOptions(), {
      onDone: () => onDone('From now on these seats ask for a second factor.'),
    }),
  })
  return (
    <FormDialog title={title} form={form} confirm="Save" onClose={onClose}>
      <p>
        Who has such a seat and no second factor sees nothing but the page of their account until they have
        set one up. That is true for you too.
      </p>
      <MultiChoice
        {...form.field('roles')}
        choices={roles.map((role) => ({ value: role, word: roleWord(role) }))}
        chosen={words(form.texts.roles)}
        onChange={(chosen) => form.type('roles', chosen.join(' '))}
      />
    </FormDialog>
  )
}
