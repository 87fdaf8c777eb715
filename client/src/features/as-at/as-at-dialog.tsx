import { localClock, localDay } from '@roundtable/shared/base/local-time.ts'
import { momentOf, problemsOfMoment } from '@roundtable/shared/past/as-at-form.ts'
import { momentPresets, momentWords, shortMoment } from '@roundtable/shared/past/as-at-rules.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isMoment } from '../../base/as-at.ts'
import { useForm } from '../../base/use-form.ts'
import type { ViewState } from '../../base/view-state.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'

/** A moment asked for often, or a day and a time. */
export function AsAtDialog({ asAt, onClose }: { asAt: string | null; onClose: () => void }) {
  const [now] = useState(() => new Date().toISOString())
  const shown = asAt !== null && isMoment(asAt) ? asAt : now
  const navigate = useNavigate()
  const read = (moment: string | undefined) => {
    onClose()
    void navigate({ to: '.', search: (before: ViewState) => ({ ...before, asAt: moment }) })
  }
  const form = useForm({
    name: 'as-at',
    labels: { day: 'Day', time: 'Time' },
    of: shown,
    text: (moment) => ({ day: localDay(moment), time: localClock(moment) }),
    read: (texts) => ({ input: momentOf(texts), problems: problemsOfMoment(texts, { now }) }),
    act: {
      isPending: false,
      send: async (moment) => {
        read(moment)
        return { done: true, answer: moment }
      },
    },
  })
  return (
    <Dialog title="Read as it stood" onClose={onClose}>
      <p className="quiet">
        Figures, targets, goals and who is accountable for them, as they were known at a moment. The address
        keeps it, so it can be sent.
      </p>
      <ul className="as-at-presets">
        {asAt !== null && (
          <li>
            <Button look="primary" onClick={() => read(undefined)}>
              Back to now
            </Button>
          </li>
        )}
        {momentPresets(now).map(({ key, word, moment }) => (
          <li key={key}>
            <button type="button" className="as-at-preset" onClick={() => read(shortMoment(moment))}>
              <strong>{word}</strong>
              <span className="quiet small">{momentWords(moment)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Form form={form} confirm="Show this moment" className="as-at-form">
        <div className="as-at-fields">
          <DateField {...form.day('day')} max={localDay(now)} />
          <TextField {...form.field('time')} inputMode="numeric" autoComplete="off" size={6} />
        </div>
      </Form>
    </Dialog>
  )
}
