import { type KeyboardEvent, useContext, useEffect, useRef } from 'react'
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
} from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { PopoverContext } from 'react-aria-components/Popover'
import { useContextProps } from 'react-aria-components/slots'
import type { Choice, ChoiceFieldProps } from './choice-field.tsx'
import { described, FieldWords } from './field.tsx'
import './combobox.css'

/** A list searched by any part of a name; what is typed and fits nothing gives way to what was chosen. */
export function Combobox({ id, label, hint, problem, value, none, choices, onChange }: ChoiceFieldProps) {
  const description = described({ id, hint, problem })
  return (
    <I18nProvider locale="en-GB">
      <ComboBox
        id={id}
        className={problem === undefined ? 'field' : 'field field-problem'}
        value={value === '' ? null : value}
        onChange={(key) => onChange({ target: { value: key === null ? '' : String(key) } })}
        allowsEmptyCollection
        validationBehavior="aria"
        isInvalid={problem !== undefined}
        {...(description === undefined ? {} : { 'aria-describedby': description })}
      >
        <Label className="field-label">{label}</Label>
        <FieldWords {...{ id, hint, problem }} />
        <Box none={none} />
        <List choices={choices} />
      </ComboBox>
    </I18nProvider>
  )
}

function Box({ none }: { none: string }) {
  const state = useContext(ComboBoxStateContext)
  // Esc closes the list; the dialog around it stays.
  const keepDialog = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && state?.isOpen === true) event.preventDefault()
  }
  return (
    <div className="combobox-box" onKeyDownCapture={keepDialog}>
      <Input className="combobox-input" placeholder={none} autoComplete="off" spellCheck="false" />
      <Button className="combobox-open">
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
          <path d="M4 7l6 6 6-6" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </Button>
    </div>
  )
}

/** The browser's own popover lies above a dialog too. */
function List({ choices }: { choices: readonly Choice[] }) {
  const state = useContext(ComboBoxStateContext)
  const own = useRef<HTMLElement>(null)
  const [, box] = useContextProps({}, own, PopoverContext)
  const isOpen = state?.isOpen === true
  useEffect(() => {
    const list = box.current
    if (list === null || !isOpen) return
    const source = list.previousElementSibling
    list.showPopover(source instanceof HTMLElement ? { source } : {})
    return () => list.hidePopover()
  }, [box, isOpen])
  const options = (
    <ListBox
      className="combobox-list"
      renderEmptyState={() => <p className="combobox-none">Nothing has this name.</p>}
    >
      {choices.map(({ value, word }) => (
        <ListBoxItem key={value} id={value} textValue={word} className="combobox-option">
          {word}
        </ListBoxItem>
      ))}
    </ListBox>
  )
  // Without a state the options are only counted.
  if (state === null) return options
  return (
    <div
      ref={(element) => {
        box.current = element
      }}
      popover="manual"
      className="combobox-popover"
    >
      {isOpen && options}
    </div>
  )
}
