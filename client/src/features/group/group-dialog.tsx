import { groupKinds, groupKindWord, problemsOfGroup } from '@roundtable/shared/group/group-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

export type GroupList = Outputs['group']['list']
export type Group = GroupList['groups'][number]
type Props = {
  /** Null for one that is started. */
  group: Group | null
  facilitators: GroupList['facilitators']
  onClose: () => void
  onDone: (sentence: string) => void
}

/** A group of young people: its name, what kind it is, and who facilitates it. */
export function GroupDialog({ group, facilitators, onClose, onDone }: Props) {
  const [id] = useState(() => group?.id ?? newId())
  const procs = useProcedures().group
  const done = (_: unknown, { name }: { name: string }) =>
    onDone(group === null ? `${name} is started.` : `${name} is changed.`)
  const start = useAct(procs.start.mutationOptions(), { onDone: done })
  const change = useAct(procs.change.mutationOptions(), { onDone: done })
  const form = useForm({
    name: 'group',
    labels: { name: 'Name of the group', kind: 'Kind', facilitatorId: 'Voice facilitator' },
    of: group,
    text: (of) => ({
      name: of?.name ?? '',
      kind: of?.kind ?? '',
      facilitatorId:
        of?.facilitatorId ?? (facilitators.length === 1 ? (facilitators[0]?.memberId ?? '') : ''),
    }),
    read: (texts, of) => {
      const kind = groupKinds.find((each) => each === texts.kind)
      const problems = problemsOfGroup(texts)
      return { input: kind === undefined ? null : { ...texts, kind, version: of?.version }, problems }
    },
    act: {
      isPending: start.isPending || change.isPending,
      send: ({
        version,
        ...input
      }: {
        name: string
        kind: Group['kind']
        facilitatorId: string
        version: number | undefined
      }) => (version === undefined ? start.send({ id, ...input }) : change.send({ id, version, ...input })),
    },
  })
  return (
    <FormDialog
      title={group === null ? 'Start a group' : `Change ${group.name}`}
      form={form}
      confirm={group === null ? 'Start it' : 'Save'}
      onClose={onClose}
    >
      <TextField {...form.field('name')} />
      <SelectField {...form.field('kind')}>
        <option value="">Choose a kind</option>
        {groupKinds.map((kind) => (
          <option key={kind} value={kind}>
            {groupKindWord(kind)}
          </option>
        ))}
      </SelectField>
      <SelectField {...form.field('facilitatorId')}>
        <option value="">Choose somebody</option>
        {facilitators.map(({ memberId, name }) => (
          <option key={memberId} value={memberId}>
            {name}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}
