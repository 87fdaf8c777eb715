import { useState } from 'react'
import { counted, listed } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { PlaceFields } from '../../parts/place-fields.tsx'
import { usePlaces } from '../../parts/use-places.ts'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { Entry } from './catalogue-filter.ts'

type Props = { entries: readonly Entry[]; onClose: () => void; onDone: (sentence: string) => void }

/** Takes what was chosen as drafts, under one goal and reported by one agency; each can be moved later. */
export function AdoptDialog({ entries, onClose, onDone }: Props) {
  const { goals, agencies } = usePlaces()
  const [ids] = useState(() => new Map(entries.map(({ code }) => [code, newId()])))
  const sectors = new Set(entries.map(({ sector }) => sector))
  const usual = agencies.filter(({ sector }) => sectors.size === 1 && sectors.has(sector))
  const form = useForm({
    name: 'adopt',
    labels: { goalCode: 'Goal', agencyCode: 'Who reports them', headline: 'Headline' },
    of: null,
    text: () => ({
      goalCode: '',
      agencyCode: usual.length === 1 ? (usual[0]?.code ?? '') : '',
      headline: 'yes',
    }),
    read: ({ goalCode, agencyCode, headline }) => ({
      input: {
        indicators: entries.map(({ code }) => ({
          id: ids.get(code) ?? newId(),
          catalogueCode: code,
          goalCode: goalCode === '' ? null : goalCode,
          reportingAgencyCode: agencyCode === '' ? null : agencyCode,
          headline: headline === 'yes',
        })),
      },
      problems: [],
    }),
    act: useAct(useProcedures().indicator.adopt.mutationOptions(), {
      onDone: ({ adopted, present }) =>
        onDone(
          [
            adopted.length === 0
              ? ''
              : `${counted(adopted.length, 'draft')} taken from the catalogue: they count once the board agrees them.`,
            present.length === 0 ? '' : `There already: ${listed(present)}.`,
          ]
            .join(' ')
            .trim(),
        ),
    }),
  })
  return (
    <FormDialog
      title={`Take ${counted(entries.length, 'indicator')} from the catalogue`}
      form={form}
      confirm="Take as drafts"
      onClose={onClose}
    >
      <p>{listed(entries.map(({ name, code }) => `${name} (${code})`))}.</p>
      <PlaceFields
        goal={form.field('goalCode')}
        agency={form.field('agencyCode')}
        headline={form.field('headline')}
        goals={goals}
        agencies={agencies}
      />
    </FormDialog>
  )
}
