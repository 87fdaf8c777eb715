import { type CalendarDate, parseDate } from '@internationalized/date'
import { useId, useRef, useState } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components/Calendar'
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components/DateField'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { DateFieldProps } from './date-field.tsx'
import { described, FieldWords } from './field.tsx'
import './date-picker.css'

const dayIn = (text: string | undefined): CalendarDate | null =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : null

/** While a year is being typed it is 2, 20 and 202: no day of those is told. */
const isWhole = (day: CalendarDate | null): boolean => day === null || day.year >= 1000

export function DatePicker(props: DateFieldProps) {
  const { id, label, hint, problem, value, min, max, onChange } = props
  const [typed, setTyped] = useState(() => dayIn(value))
  const day = isWhole(typed) ? dayIn(value) : typed
  const take = (next: CalendarDate | null) => {
    setTyped(next)
    onChange(next === null || !isWhole(next) ? '' : next.toString())
  }
  const description = described({ id, hint, problem })
  const limits = { minValue: dayIn(min), maxValue: dayIn(max) }
  return (
    <I18nProvider locale="en-GB">
      <DateField
        className={problem === undefined ? 'field' : 'field field-problem'}
        value={day}
        onChange={take}
        shouldForceLeadingZeros
        validationBehavior="aria"
        isInvalid={problem !== undefined}
        onBlur={({ currentTarget }) => {
          if (value !== '' && currentTarget.querySelector('[data-placeholder]') !== null) take(null)
        }}
        {...limits}
        {...(description === undefined ? {} : { 'aria-describedby': description })}
      >
        <Label className="field-label">{label}</Label>
        <FieldWords {...{ id, hint, problem }} />
        <div className="date-box">
          <DateInput className="date-input">
            {(segment) => (
              <DateSegment
                className="date-part"
                segment={segment}
                {...(segment.type === 'day' ? { id } : {})}
              />
            )}
          </DateInput>
          <CalendarButton label={label} day={day} limits={limits} onChoose={take} />
        </div>
      </DateField>
    </I18nProvider>
  )
}

type Limits = { minValue: CalendarDate | null; maxValue: CalendarDate | null }
type CalendarProps = {
  label: DateFieldProps['label']
  day: CalendarDate | null
  limits: Limits
  onChoose: (day: CalendarDate) => void
}

/** The browser's own popover lies above a dialog too, closes on Esc and gives the focus back. */
function CalendarButton({ label, day, limits, onChoose }: CalendarProps) {
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button type="button" className="date-open" popoverTarget={id}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path
            d="M3 5h14v12H3zM3 8.5h14M6.5 2.5v4M13.5 2.5v4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
        <span className="unseen">Calendar for {label}</span>
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        className="date-calendar"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open && (
          <Calendar
            aria-label={typeof label === 'string' ? label : 'Day'}
            autoFocus
            value={day}
            onChange={(chosen) => {
              onChoose(chosen)
              box.current?.hidePopover()
            }}
            {...limits}
          >
            <div className="date-calendar-head">
              <Button slot="previous" className="date-turn">
                <span aria-hidden="true">‹</span>
              </Button>
              <Heading level={3} />
              <Button slot="next" className="date-turn">
                <span aria-hidden="true">›</span>
              </Button>
            </div>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell className="date-cell" date={date} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        )}
      </div>
    </>
  )
}
