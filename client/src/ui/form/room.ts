/** "12 characters left", "3 characters too many": from three quarters of the room on. */
export function roomIn(written: number, most: number): string {
  const left = most - written
  if (written < most * 0.75) return ''
  const characters = Math.abs(left) === 1 ? 'character' : 'characters'
  return left < 0 ? `${-left} ${characters} too many` : `${left} ${characters} left`
}
