import type { Placing } from './chart-frame.ts'
import type { Band, Place } from './chart-lines.ts'

/** A length in pixels to a tenth: what nobody can see makes a path longer. */
export const tenth = (pixels: number): number => Math.round(pixels * 10) / 10

/** A line through its places as a path of SVG, lifted where one is missing. */
export function linePath(places: readonly Place[], { x, y }: Placing): string {
  let isDown = false
  return places
    .map((place) => {
      if (place.y === null) {
        isDown = false
        return ''
      }
      const said = `${isDown ? 'L' : 'M'}${tenth(x(place.x))} ${tenth(y(place.y))}`
      isDown = true
      return said
    })
    .join('')
}

/** Paths of one stretch of a band: the whole, and the line above and below it. */
export type AreaPaths = { whole: string; over: string; under: string }

/** Each stretch of a band as paths of SVG; one of a single place has no area. */
export function areaPaths(band: readonly Band[], { x, y }: Placing): AreaPaths[] {
  const stretches: { x: number; limits: [number, number] }[][] = [[]]
  for (const { x: at, limits } of band) {
    if (limits === null) stretches.push([])
    else stretches.at(-1)?.push({ x: at, limits })
  }
  return stretches
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => {
      const over = stretch.map((each) => `${tenth(x(each.x))} ${tenth(y(each.limits[1]))}`)
      const under = stretch.map((each) => `${tenth(x(each.x))} ${tenth(y(each.limits[0]))}`)
      return {
        whole: `M${[...over, ...under.toReversed()].join('L')}Z`,
        over: `M${over.join('L')}`,
        under: `M${under.join('L')}`,
      }
    })
}
