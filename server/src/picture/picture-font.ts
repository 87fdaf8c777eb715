import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
const still = '@expo-google-fonts/atkinson-hyperlegible-next'
const variable = '@fontsource-variable/atkinson-hyperlegible-next/files'

/** The product’s own font as what draws a PNG reads it: one file a weight. */
export const fontFiles: readonly string[] = ['400Regular', '700Bold'].map((weight) =>
  resolve(`${still}/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`),
)

/** Letters beyond western Europe lie in a file of their own. */
const parts = [
  { file: 'latin-ext', range: 'U+0100-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF' },
  {
    file: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
] as const

/** The same fonts inside a page that is printed: a file of a weight lies in a PDF as it is. */
export const stillFontStyle = (): string =>
  fontFiles
    .map((file, at) => {
      const source = `url(data:font/ttf;base64,${readFileSync(file).toString('base64')}) format('truetype')`
      return `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:${at === 0 ? 400 : 700};src:${source}}`
    })
    .join('')

let style: string | undefined

/** The font inside the document, in all its weights: a picture looks the same wherever it is put. */
export function fontStyle(): string {
  style ??= parts
    .map(({ file, range }) => {
      const bytes = readFileSync(resolve(`${variable}/atkinson-hyperlegible-next-${file}-wght-normal.woff2`))
      const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')`
      return `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:200 800;src:${source};unicode-range:${range}}`
    })
    .join('')
  return style
}
