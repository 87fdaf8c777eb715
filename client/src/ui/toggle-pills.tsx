type Pill<T extends string> = { value: T; label: string }
type Props<T extends string> = {
  label: string
  pills: readonly Pill<T>[]
  pressed: readonly T[]
  onPress: (value: T) => void
}

/** Round switches side by side; each says whether it is on. */
export function TogglePills<T extends string>({ label, pills, pressed, onPress }: Props<T>) {
  return (
    <fieldset className="pills">
      <legend className="unseen">{label}</legend>
      {pills.map(({ value, label: word }) => (
        <button
          key={value}
          type="button"
          className="pill"
          aria-pressed={pressed.includes(value)}
          onClick={() => onPress(value)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  )
}
