import {
  type AgendaField,
  type Pin,
  pinKinds,
  pinWord,
  problemsOfAgendaItem,
  purposes,
  purposeWord,
} from '@roundtable/shared/meeting/agenda-form.ts'
import type { AgendaItem, MeetingView } from '@roundtable/shared/meeting/meeting.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { type Act, useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { AgencyChoice } from '../../parts/agency-choice.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { PinFields } from './pin-fields.tsx'

type Field = AgendaField | 'leadAgencyCode'
type Props = {
  meeting: MeetingView
  /** Null for one that is added. */
  item: AgendaItem | null
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<Field, AgendaItem | null>()

/** Pins as the form holds them: one a line, kind, reference and view. */
const pinText = (pins: readonly Pin[]): string =>
  pins.map(({ kind, reference, view }) => `${kind}\t${reference}\t${view}`).join('\n')
export const pinsIn = (text: string): Pin[] =>
  text.split('\n').flatMap((line) => {
    const [word, reference = '', view = ''] = line.split('\t')
    const kind = pinKinds.find((each) => each === word)
    return kind === undefined ? [] : [{ kind, reference, view }]
  })

/** An item is put on the agenda, proposed for it, or reworded. */
export function AgendaItemDialog({ meeting, item, onClose, onDone }: Props) {
  const procedures = useProcedures()
  const [id] = useState(newId)
  const choices = useQuery(procedures.meeting.agendaChoices.queryOptions())
  const isLate = meeting.mayPlan && meeting.state !== 'draft' && item?.state !== 'proposed'
  const added = meeting.mayPlan ? 'is on the agenda' : 'is proposed: the partnership manager answers you'
  const add = useAct(procedures.meeting.addItem.mutationOptions(), {
    onDone: (_, { title }) => onDone(`“${title}” ${added}.`),
  })
  const revise = useAct(procedures.meeting.reviseItem.mutationOptions(), {
    onDone: (_, { title }) => onDone(`“${title}” reads as you typed it.`),
  })
  type Words = Omit<Parameters<typeof revise.send>[0], 'id'>
  const act: Pick<Act<Words, void>, 'send' | 'isPending'> = {
    send: ({ version, ...words }) =>
      item === null
        ? add.send({ id, meetingId: meeting.id, ...words })
        : revise.send({ id: item.id, version, ...words }),
    isPending: item === null ? add.isPending : revise.isPending,
  }
  const form = useForm({
    name: 'agenda-item',
    labels: {
      title: 'What it is about',
      purpose: 'Purpose',
      leadAgencyCode: 'Agency that brings it',
      lead: 'Who leads it, by role',
      minutes: 'Minutes',
      ask: 'What the board is asked',
      restricted: 'Restricted',
      ground: 'On which ground, and why that is in the public interest',
      lateReason: 'Why it is urgent',
      pins: 'What it shows',
    },
    of: item,
    text: (of) => ({
      ...{ title: of?.title ?? '', purpose: of?.purpose ?? 'decide', lead: of?.lead ?? '' },
      ...{ leadAgencyCode: of?.leadAgencyCode ?? '', minutes: of === null ? '10' : `${of.minutes}` },
      ...{ ask: of?.ask ?? '', restricted: of?.restricted === true ? 'yes' : '', ground: of?.ground ?? '' },
      ...{ lateReason: of?.lateReason ?? '', pins: pinText(of?.pins ?? []) },
    }),
    read: (texts, of) => {
      const words = {
        ...texts,
        purpose: purposes.find((each) => each === texts.purpose) ?? ('note' as const),
        restricted: texts.restricted === 'yes',
        pins: pinsIn(texts.pins),
      }
      return {
        input: { ...words, version: of?.version ?? 0 },
        problems: problemsOfAgendaItem(words, { isLate }),
      }
    },
    words: (field, text) => (field === 'pins' ? pinsIn(text).map(shown).join(', ') : text),
    act,
    unsent: { forms: unsent, about: item?.id ?? `${meeting.id} new` },
  })
  const title = item !== null ? 'Change the item' : meeting.mayPlan ? 'Add an item' : 'Propose an item'
  return (
    <FormDialog title={title} form={form} confirm={item === null ? title : 'Save'} onClose={onClose} wide>
      <TextField {...form.field('title')} />
      <div className="meeting-times">
        <SelectField {...form.field('purpose')}>
          {purposes.map((each) => (
            <option key={each} value={each}>
              {purposeWord(each)}
            </option>
          ))}
        </SelectField>
        <TextField {...form.field('minutes')} inputMode="numeric" />
      </div>
      <TextField
        {...form.field('ask')}
        hint={form.texts.purpose === 'decide' ? 'One sentence: “Agree …”' : 'May stay empty.'}
      />
      <div className="meeting-times">
        <TextField {...form.field('lead')} />
        <AgencyChoice {...form.field('leadAgencyCode')} agencies={choices.data?.agencies ?? []} />
      </div>
      <PinFields
        field={form.field('pins')}
        pins={pinsIn(form.texts.pins)}
        subjects={choices.data?.subjects ?? []}
        onChange={(pins) => form.type('pins', pinText(pins))}
      />
      {(isLate || form.texts.lateReason !== '') && (
        <TextArea
          {...form.field('lateReason')}
          hint="The agenda has gone out. The reason is minuted."
          rows={2}
        />
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={form.texts.restricted === 'yes'}
          onChange={({ target }) => form.type('restricted', target.checked ? 'yes' : '')}
        />
        Restricted: read by the members of the board and by who leads in the agency that brings it
      </label>
      {form.texts.restricted === 'yes' && <TextArea {...form.field('ground')} rows={2} />}
    </FormDialog>
  )
}

const shown = ({ kind, reference }: Pin): string => `${pinWord(kind)} ${reference}`.trim()
