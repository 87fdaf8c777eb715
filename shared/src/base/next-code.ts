/** The next free code of a row of codes: after G1 and G4 comes G5; codes of other forms are passed over. */
export function nextCode(letters: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((code) => {
    const rest = code.startsWith(letters) ? code.slice(letters.length) : ''
    return /^\d{1,4}$/.test(rest) ? [Number(rest)] : []
  })
  const number = Math.max(0, ...numbers) + 1
  return `${letters}${number}`
}
