export type Dissent = { name: string; text: string }

/** One a line, "Chief Constable: the money is not there." */
export function dissentIn(text: string): Dissent[] {
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    const at = line.indexOf(':')
    return at < 0
      ? [{ name: line.trim(), text: '' }]
      : [{ name: line.slice(0, at).trim(), text: line.slice(at + 1).trim() }]
  })
}

export const dissentText = (dissent: readonly Dissent[]): string =>
  dissent.map(({ name, text }) => `${name}: ${text.replaceAll('\n', ' ')}`).join('\n')
