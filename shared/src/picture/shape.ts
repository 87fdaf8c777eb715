import { tenth } from '../chart/chart-paths.ts'

/** One shape of a picture: an element of SVG, its attributes, and the words it holds. */
export type Shape = {
  tag: 'path' | 'text' | 'rect' | 'circle'
  at: Readonly<Record<string, string | number>>
  text?: string
}

/** A picture with its size in pixels, and what it says to whoever does not see it. */
export type Picture = {
  width: number
  height: number
  title: string
  /** The sentences of the reading. */
  description: string
  shapes: readonly Shape[]
}

const withoutTransform = ({ transform: _, ...at }: Shape['at']): Shape['at'] => at

/** The same shapes, moved, and in another size. */
export const moved = (shapes: readonly Shape[], x: number, y: number, scale = 1): Shape[] =>
  shapes.map((shape) => ({
    ...shape,
    at: {
      ...withoutTransform(shape.at),
      transform: [
        `translate(${tenth(x)} ${tenth(y)})`,
        scale === 1 ? '' : `scale(${scale})`,
        shape.at.transform ?? '',
      ]
        .filter((each) => each !== '')
        .join(' ')
        .trim(),
    },
  }))

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const isXml = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0
  return code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 0xfffe && code !== 0xffff)
}
/** Text as XML holds it: characters it knows no way of writing are left out. */
const escaped = (text: string | number): string =>
  [...`${text}`]
    .filter(isXml)
    .map((sign) => entities[sign] ?? sign)
    .join('')

export const shapeText = ({ tag, at, text }: Shape): string => {
  const attributes = Object.entries(at).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return text === undefined
    ? `<${tag}${attributes.join('')}/>`
    : `<${tag}${attributes.join('')}>${escaped(text)}</${tag}>`
}

/** A picture that stands alone, with its alternative text inside. `style` is written as it is. */
export const svgText = ({ width, height, title, description, shapes }: Picture, style = ''): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="title" aria-describedby="description" xml:lang="en-GB" lang="en-GB"`,
    ` font-family="'Atkinson Hyperlegible Next', system-ui, sans-serif">`,
    `<title id="title">${escaped(title)}</title><desc id="description">${escaped(description)}</desc>`,
    style === '' ? '' : `<style>${style}</style>`,
    ...shapes.map(shapeText),
    '</svg>\n',
  ].join('')
