/** What an address names and this list has not, or no longer: it is shown as what it is, and not as nothing chosen. */
export const goneWord = (value: string): string => `“${value.slice(0, 40)}”, which is not here`

/** The choices with what was chosen among them, also where it is none of them. */
export const withChosen = <T extends { value: string; word: string }>(
  choices: readonly T[],
  value: string,
): readonly (T | { value: string; word: string })[] =>
  value === '' || choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, word: goneWord(value) }]
