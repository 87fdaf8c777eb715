type Spot = { x: number; y: number }
type Size = { width: number; height: number }
type Plot = { width: number; left: number; right: number; top: number; bottom: number }

const gap = 16
const margin = 6
const step = 8

/**
 * Where the card of a point stands, in pixels: as near to its point as can be, at the top or the bottom of the plot,
 * and never over the line. Where there is no such place it stands above the plot, where a laptop shows it whole: no
 * higher than the window goes.
 */
export function placeCard(
  line: readonly Spot[],
  at: Spot,
  { width, height }: Size,
  plot: Plot,
  /** What of the window is in sight above the box of the plot. */
  above = Number.POSITIVE_INFINITY,
): Spot {
  const last = Math.max(0, plot.width - width)
  const lefts = [at.x + gap, at.x - gap - width]
  for (let left = 0; left <= last; left += step) lefts.push(left)
  const free = lefts
    .filter((left) => left >= 0 && left <= last)
    .flatMap((x) => [plot.top, plot.bottom - height].map((y) => ({ x, y })))
    .filter(({ x, y }) => y >= plot.top && !isCrossed(line, x, y, { width, height }))
  const away = ({ x, y }: Spot) => Math.hypot(x + width / 2 - at.x, y + height / 2 - at.y)
  const nearest = free.sort((a, b) => away(a) - away(b))[0]
  if (nearest !== undefined) return nearest
  return {
    x: Math.min(last, Math.max(0, at.x - width / 2)),
    y: Math.max(plot.top - margin - height, margin - above),
  }
}

/** Whether the line, which runs from left to right, comes into the box. */
function isCrossed(line: readonly Spot[], left: number, top: number, { width, height }: Size): boolean {
  const [from, to] = [left - margin, left + width + margin]
  return line.some((end, index) => {
    const begin = line[index - 1] ?? end
    if (end.x < from || begin.x > to) return false
    const heightAt = (x: number) =>
      end.x === begin.x ? end.y : begin.y + ((end.y - begin.y) * (x - begin.x)) / (end.x - begin.x)
    const [a, b] = [heightAt(Math.max(from, begin.x)), heightAt(Math.min(to, end.x))]
    return Math.max(a, b) > top - margin && Math.min(a, b) < top + height + margin
  })
}
