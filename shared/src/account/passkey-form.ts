import type { FieldProblem } from '../base/errors.ts'
import { problemsOfText } from '../base/form.ts'

export const longestPasskeyName = 60
/** What the passkey of a card is called until its person renames it. */
export const firstPasskey = 'The device of my card'
export const mostPasskeys = 10

/** What the person calls it, to know one device from another. */
export const problemsOfPasskeyName = ({ name }: { name: string }): FieldProblem<'name'>[] =>
  problemsOfText('name', name, {
    missing: 'Say which device it is on, such as “My work laptop”.',
    most: longestPasskeyName,
  })
