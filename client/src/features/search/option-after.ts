/** The option the arrow leads to, round the ends; -1 stands for the field itself. */
export function optionAfter(active: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1
  const next = active + step
  if (next >= count) return 0
  return next < 0 ? count - 1 : next
}
