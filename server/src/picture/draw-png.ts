import { renderAsync } from '@resvg/resvg-js'
import { type Picture, svgText } from '@roundtable/shared/picture/shape.ts'
import { fontFiles } from './picture-font.ts'

/** Twice as many pixels as the picture is wide: sharp on a slide. */
const zoom = 2

/** Drawn beside the requests, in the product’s own font and no other. */
export async function drawPng(picture: Picture): Promise<Buffer> {
  const drawn = await renderAsync(svgText(picture), {
    fitTo: { mode: 'zoom', value: zoom },
    background: '#ffffff',
    font: {
      ...{ loadSystemFonts: false, fontFiles: [...fontFiles] },
      defaultFontFamily: 'Atkinson Hyperlegible Next',
    },
  })
  return drawn.asPng()
}
