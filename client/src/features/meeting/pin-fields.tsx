import { type Pin, pinKinds, pinWord } from '@roundtable/shared/meeting/agenda-form.ts'
import type { BoundField } from '../../base/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { useFocusAgain } from '../../ui/form/use-focus-again.ts'

type Subject = { kind: Pin['kind']; reference: string; name: string }
type Props = {
  field: BoundField
  pins: readonly Pin[]
  subjects: readonly Subject[]
  onChange: (pins: Pin[]) => void
}

const keyOf = ({ kind, reference }: { kind: string; reference: string }): string => `${kind} ${reference}`

/** What an item shows in the room, in order: chosen one after the other, taken off by its button. */
export function PinFields({ field, pins, subjects, onChange }: Props) {
  useFocusAgain(field.id, pins.length)
  const exceptions: Subject = { kind: 'exceptions', reference: '', name: '' }
  const free = [exceptions, ...subjects].filter(
    (subject) => !pins.some((pin) => keyOf(pin) === keyOf(subject)),
  )
  const nameOf = (pin: Pin): string => subjects.find((each) => keyOf(each) === keyOf(pin))?.name ?? ''
  return (
    <div className="pin-fields">
      <ChoiceField
        key={pins.length}
        id={field.id}
        label={field.label}
        problem={field.problem}
        hint="Goals, indicators and what stands open. They are shown in this order."
        value=""
        none="Add something to show"
        choices={free.map((subject) => ({ value: keyOf(subject), word: pinLine(subject, subject.name) }))}
        onChange={({ target }) => {
          const [word, reference = ''] = target.value.split(' ')
          const kind = pinKinds.find((each) => each === word)
          if (kind !== undefined) onChange([...pins, { kind, reference, view: '' }])
        }}
      />
      {pins.length > 0 && (
        <ol className="pin-list">
          {pins.map((pin) => (
            <li key={keyOf(pin)}>
              {pinLine(pin, nameOf(pin))}{' '}
              <Button
                look="quiet"
                onClick={() => onChange(pins.filter((each) => keyOf(each) !== keyOf(pin)))}
              >
                Take off<span className="unseen">: {pinLine(pin, nameOf(pin))}</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

export const pinLine = (
  { kind, reference }: { kind: Pin['kind']; reference: string },
  name: string,
): string =>
  kind === 'exceptions' ? pinWord(kind) : `${pinWord(kind)} ${reference}${name === '' ? '' : ` · ${name}`}`
