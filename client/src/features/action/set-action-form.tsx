import type { SetActionInput } from '@roundtable/shared/action/action.ts'
import { type ActionField, problemsOfAction } from '@roundtable/shared/action/action-form.ts'
import {
  type ActionSubject,
  actionSubjects,
  actionSubjectWord,
} from '@roundtable/shared/action/action-words.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { type Act, handingOver, useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { AgencyChoice } from '../../parts/agency-choice.tsx'
import { WhatComesFirst } from '../../parts/empty/what-comes-first.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { ChoiceCards } from '../../ui/form/choice-cards.tsx'
import { Form } from '../../ui/form/form.tsx'

type Choices = Outputs['action']['choices']
type Props = {
  choices: Choices
  /** What it is about, where the address says it: "indicator CL01". */
  about: string
  /** The item of a meeting in session it is agreed on. */
  itemId: string | null
  onSet: (number: number) => void
  /** In a room: it is handed over to the device, and sent from there. */
  hand?: (input: SetActionInput) => void
  /** What was handed over before and the server refused. */
  held?: SetActionInput | undefined
  onCancel?: () => void
}

const unsent = unsentForms<ActionField, null>()
const labels: Readonly<Record<ActionField, string>> = {
  subjectCode: 'What it is about',
  wording: 'What is to be done',
  agencyCode: 'Agency that does it',
  title: 'Named role that does it',
  dueOn: 'Due on',
  evidenceWanted: 'What will show that it is done',
  isTest: 'Kind',
  expects: 'What you expect to see, and by when',
  startsOn: 'Tried from',
  impactOn: 'Look at what it changed on (may stay empty)',
}

/** "indicator CL01" as its two parts. */
function subjectIn(text: string): { subjectKind: ActionSubject; subjectCode: string } {
  const [kind = '', code = ''] = text.split(' ')
  return { subjectKind: actionSubjects.find((each) => each === kind) ?? 'indicator', subjectCode: code }
}

/** One agency, one named role, one day: whatever is typed stays until it is sent. */
export function SetActionForm(props: Props) {
  const { about, itemId, onSet, hand, held, onCancel } = props
  const { agencies, subjects, today } = props.choices
  const [id] = useState(() => held?.id ?? newId())
  const set = useAct(useProcedures().action.set.mutationOptions(), { onDone: ({ number }) => onSet(number) })
  const known = subjects.map(({ kind, code, name }) => ({
    value: `${kind} ${code}`,
    word: kind === 'indicator' ? `${name} (${code})` : `${actionSubjectWord(kind)} ${code}: ${name}`,
  }))
  const isNamed = about !== '' && !known.some(({ value }) => value === about)
  const { subjectKind: namedKind, subjectCode: namedCode } = subjectIn(about)
  const act: Pick<Act<SetActionInput, unknown>, 'send' | 'isPending'> = hand === undefined
    ? set
    : handingOver(hand)
  const form = useForm({
    name: 'action',
    labels,
    of: null,
    text: () =>
      held === undefined
        ? {
            ...{ subjectCode: about, wording: '', title: '', dueOn: '', evidenceWanted: '', isTest: 'no' },
            ...{ agencyCode: agencies.length === 1 ? (agencies[0]?.code ?? '') : '' },
            ...{ expects: '', startsOn: '', impactOn: '' },
          }
        : textsOf(held),
    read: ({ subjectCode: subject, isTest, startsOn, impactOn, ...words }) => {
      const input = {
        ...{ id, ...words, ...subjectIn(subject), isTest: isTest === 'yes' },
        ...{
          itemId,
          startsOn: startsOn === '' ? null : startsOn,
          impactOn: impactOn === '' ? null : impactOn,
          madeAt: hand === undefined ? null : (held?.madeAt ?? new Date().toISOString()),
        },
      }
      return { input, problems: problemsOfAction(input, { today }) }
    },
    act,
    unsent: { forms: unsent, about: held?.id ?? `new ${about} ${itemId ?? ''}` },
  })
  const isTest = form.texts.isTest === 'yes'
  if (subjects.length === 0 && about === '')
    return <WhatComesFirst deed="set an action" missing="goals" onCancel={onCancel} />
  if (agencies.length === 0)
    return <WhatComesFirst deed="give an action to" missing="agencies" onCancel={onCancel} />
  return (
    <Form
      form={form}
      confirm="Set this action"
      className="action-form"
      buttons={onCancel === undefined ? undefined : <Button onClick={onCancel}>Cancel</Button>}
    >
      <ChoiceField
        {...form.field('subjectCode')}
        none="Choose an indicator or a goal"
        choices={[
          ...(isNamed ? [{ value: about, word: `${actionSubjectWord(namedKind)} ${namedCode}` }] : []),
          ...known,
        ]}
      />
      <TextArea
        {...form.field('wording')}
        hint="One thing, so that somebody else can tell when it is done; never about a single child."
      />
      <AgencyChoice {...form.field('agencyCode')} agencies={agencies} />
      <TextField {...form.field('title')} hint="A post, not a person: it stays when people change." />
      <DateField {...form.day('dueOn')} min={today} />
      <TextArea {...form.field('evidenceWanted')} hint="Somebody of another agency looks at it." />
      <ChoiceCards
        {...form.field('isTest')}
        choices={[
          { value: 'no', word: 'An action', meaning: 'Done once, verified, and looked at again later.' },
          {
            value: 'yes',
            word: 'A test of change',
            meaning: 'Tried small first: it stands on the chart, and ends with keep, change or stop.',
          },
        ]}
      />
      {isTest && (
        <>
          <TextArea {...form.field('expects')} />
          <DateField {...form.day('startsOn')} />
        </>
      )}
      <DateField {...form.day('impactOn')} />
    </Form>
  )
}

const textsOf = (held: SetActionInput) => ({
  subjectCode: `${held.subjectKind} ${held.subjectCode}`,
  ...{ wording: held.wording, agencyCode: held.agencyCode, title: held.title, dueOn: held.dueOn },
  ...{ evidenceWanted: held.evidenceWanted, isTest: held.isTest ? 'yes' : 'no', expects: held.expects },
  ...{ startsOn: held.startsOn ?? '', impactOn: held.impactOn ?? '' },
})
